import { Button } from '@fluentui/react-components';
import { leadsActions, MATCHING_TEXTS, WHY_TEXTS } from '../../src/texts/matching.ts';
import type { SuggestionsReply } from '../../src/wire/matching.ts';
import { PersonPicker } from '../shared/person-picker.tsx';
import type { LeadLine } from './lead-lines.ts';
import { PeopleTags } from './people-tags.tsx';
import { rowsToSave } from './rows-to-save.ts';
import type { MatchRow } from './use-matching.ts';

type Suggestion = SuggestionsReply['leads'][number]['suggestions'][number];

/** One lead with all its spellings, whom it stands for, and whom it may stand for. */
export function LeadRow(props: {
  readonly line: LeadLine;
  readonly suggestions: readonly Suggestion[];
  readonly match: (rows: readonly MatchRow[]) => void;
  readonly join: (() => void) | null;
  readonly part: (() => void) | null;
}) {
  const { line, suggestions, match, join, part } = props;
  const printed = line.spellings.map((spelling) => spelling.printed);
  const set = (people: readonly string[]) => match(rowsToSave({ role: 'lead', printed }, people));
  const ids = line.people.map(({ id }) => id);
  const [name = ''] = printed;
  const heldBy = line.spellings.flatMap((spelling) => spelling.heldBy);

  return (
    <li className="lead-row" data-matched={ids.length > 0}>
      <div className="lead-printed">
        {printed.map((spelling) => (
          <p key={spelling}>{spelling}</p>
        ))}
        <p className="quiet">{leadsActions(line.actions)}</p>
        {heldBy.length > 0 && <p className="quiet">{`${MATCHING_TEXTS.heldBy} ${heldBy.join(', ')}.`}</p>}
        {join !== null && (
          <p className="alike">
            {MATCHING_TEXTS.mayBeOne} “{line.mayBeOne.join('”, “')}”{' '}
            <Button size="small" onClick={join}>
              {MATCHING_TEXTS.together}
            </Button>
          </p>
        )}
        {part !== null && (
          <Button size="small" appearance="subtle" onClick={part}>
            {MATCHING_TEXTS.apart}
          </Button>
        )}
      </div>
      <div className="lead-people">
        {ids.length === 0 ? (
          <p className="nobody">
            <span aria-hidden>○ </span>
            {MATCHING_TEXTS.nobody}
          </p>
        ) : (
          <PeopleTags people={line.people} remove={(id) => set(ids.filter((other) => other !== id))} />
        )}
        {ids.length === 0 &&
          suggestions.map((suggestion) => (
            <Button
              key={`${suggestion.why} ${namesOf(suggestion)}`}
              size="small"
              onClick={() => set(valuesOf(suggestion))}
            >
              {`${namesOf(suggestion)} (${WHY_TEXTS[suggestion.why]})`}
            </Button>
          ))}
        <PersonPicker
          label={`${MATCHING_TEXTS.find}: ${name}`}
          choosing="both"
          choose={(person) => set([...ids, person])}
        />
      </div>
    </li>
  );
}

/** What choosing a suggestion puts into the field. */
export function valuesOf(suggestion: Suggestion): readonly string[] {
  return suggestion.why === 'group' ? [suggestion.group.name] : suggestion.people.map(({ id }) => id);
}

function namesOf(suggestion: Suggestion): string {
  return suggestion.why === 'group' ? suggestion.group.name : suggestion.people.map(({ name }) => name).join(', ');
}
