import { Button } from '@fluentui/react-components';
import { MATCHING_TEXTS, reportsTo } from '../../src/texts/matching.ts';
import type { MatchingReply, SuggestionsReply } from '../../src/wire/matching.ts';
import { PersonPicker } from '../shared/person-picker.tsx';
import { PeopleTags } from './people-tags.tsx';
import { rowsToSave } from './rows-to-save.ts';
import type { MatchRow } from './use-matching.ts';

/** The accountable manager of each area. */
export function ManagersPart(props: {
  readonly reply: MatchingReply;
  readonly suggestions: SuggestionsReply | null;
  readonly match: (rows: readonly MatchRow[]) => void;
}) {
  const { reply, suggestions, match } = props;
  const set = (area: string, person: string | null) =>
    match(rowsToSave({ role: 'manager', area }, person === null ? [] : [person]));
  return (
    <section className="people-part" aria-labelledby="managers-title">
      <h2 id="managers-title">{MATCHING_TEXTS.managers}</h2>
      <p>{MATCHING_TEXTS.managersWhat}</p>
      <ul className="lead-rows" aria-label={MATCHING_TEXTS.managers}>
        {reply.areas.map((area) => (
          <li key={area.id} className="lead-row" data-matched={area.manager !== null}>
            <div className="lead-printed">
              <p>{headingOf(area)}</p>
              {area.printedManager !== null && (
                <p className="quiet">{`${MATCHING_TEXTS.printedManager} ${area.printedManager}`}</p>
              )}
            </div>
            <div className="lead-people">
              {area.manager === null ? (
                <p className="nobody">
                  <span aria-hidden>○ </span>
                  {MATCHING_TEXTS.nobody}
                </p>
              ) : (
                <PeopleTags people={[area.manager]} remove={() => set(area.id, null)} />
              )}
              {area.manager === null &&
                (suggestions?.managers.find((each) => each.area === area.id)?.likely ?? []).map(
                  ({ person, reports }) => (
                    <Button key={person.id} size="small" onClick={() => set(area.id, person.id)}>
                      {`${person.name} (${reportsTo(reports)})`}
                    </Button>
                  ),
                )}
              <PersonPicker
                label={`${MATCHING_TEXTS.findPerson}: ${area.heading}`}
                choosing="people"
                choose={(person) => set(area.id, person)}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function headingOf({ heading, title }: MatchingReply['areas'][number]): string {
  return heading === title ? title : `${heading}: ${title}`;
}
