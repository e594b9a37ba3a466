import { MATCHING_TEXTS, ROLE_TEXTS } from '../../src/texts/matching.ts';
import type { MatchingReply } from '../../src/wire/matching.ts';
import { type Choosing, PersonPicker } from '../shared/person-picker.tsx';
import { PeopleTags } from './people-tags.tsx';
import { rowsToSave } from './rows-to-save.ts';
import type { MatchRow } from './use-matching.ts';

type Role = keyof typeof ROLE_TEXTS;
type Named = { readonly id: string; readonly name: string };

/** Who holds which role in the plan as a whole. */
export function RolesPart(props: {
  readonly reply: MatchingReply;
  readonly match: (rows: readonly MatchRow[]) => void;
}) {
  const { coordinators, auditors, director, nextLevel, readers } = props.reply.roles;
  return (
    <section className="people-part" aria-labelledby="roles-title">
      <h2 id="roles-title">{MATCHING_TEXTS.roles}</h2>
      <p>{MATCHING_TEXTS.rolesWhat}</p>
      <ul className="lead-rows" aria-label={MATCHING_TEXTS.roles}>
        <RoleRow held="coordinator" people={coordinators} takesSeveral {...props} />
        <RoleRow held="auditor" people={auditors} takesSeveral {...props} />
        <RoleRow held="director" people={director === null ? [] : [director]} {...props} />
        <RoleRow held="next level" people={nextLevel === null ? [] : [nextLevel]} {...props} />
        <RoleRow held="readers" people={readers === null ? [] : [readers]} choosing="groups" {...props} />
      </ul>
    </section>
  );
}

function RoleRow(props: {
  readonly held: Role;
  readonly people: readonly Named[];
  readonly takesSeveral?: boolean;
  readonly choosing?: Choosing;
  readonly match: (rows: readonly MatchRow[]) => void;
}) {
  const { held, people, takesSeveral = false, choosing = 'people', match } = props;
  const ids = people.map(({ id }) => id);
  const set = (to: readonly string[]) => match(rowsToSave({ role: held }, to));
  return (
    <li className="lead-row" data-matched={people.length > 0 || held !== 'coordinator'}>
      <div className="lead-printed">
        <p>{ROLE_TEXTS[held]}</p>
      </div>
      <div className="lead-people">
        {people.length === 0 ? (
          <p className="quiet">{MATCHING_TEXTS.nobody}</p>
        ) : (
          <PeopleTags people={people} remove={(id) => set(ids.filter((other) => other !== id))} />
        )}
        <PersonPicker
          label={`${choosing === 'groups' ? MATCHING_TEXTS.findGroup : MATCHING_TEXTS.findPerson}: ${ROLE_TEXTS[held]}`}
          choosing={choosing}
          choose={(person) => set(takesSeveral ? [...ids, person] : [person])}
        />
      </div>
    </li>
  );
}
