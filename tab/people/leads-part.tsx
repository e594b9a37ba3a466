import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { leadsLeft, MATCHING_TEXTS } from '../../src/texts/matching.ts';
import type { MatchingReply, SuggestionsReply } from '../../src/wire/matching.ts';
import { groupKey, type LeadLine, leadLines, type Said } from './lead-lines.ts';
import { LeadRow, valuesOf } from './lead-row.tsx';
import { rowsToSave } from './rows-to-save.ts';
import type { MatchRow } from './use-matching.ts';

/** Every printed lead of the plan, and whom it stands for. */
export function LeadsPart(props: {
  readonly reply: MatchingReply;
  readonly suggestions: SuggestionsReply | null;
  readonly match: (rows: readonly MatchRow[]) => void;
}) {
  const { reply, suggestions, match } = props;
  const [said, setSaid] = useState<Said>(new Map());
  const [isOnlyUnmatched, setOnlyUnmatched] = useState(false);
  const lines = leadLines(reply, said);
  const unmatched = lines.filter(({ people }) => people.length === 0);
  const shown = isOnlyUnmatched ? unmatched : lines;
  const suggestionsOf = (line: LeadLine) =>
    suggestions?.leads.filter(({ printed }) => line.spellings.some((spelling) => spelling.printed === printed)) ?? [];
  const certain = unmatched.flatMap((line) => certainRows(line, suggestionsOf(line)));
  const say = (line: LeadLine, is: 'one' | 'several') => {
    const groups = reply.alike.filter((group) => line.spellings.some(({ printed }) => group.printed.includes(printed)));
    setSaid(new Map([...said, ...groups.map(({ printed }) => [groupKey(printed), is] as const)]));
  };

  return (
    <section className="people-part" aria-labelledby="leads-title">
      <h2 id="leads-title">{MATCHING_TEXTS.leads}</h2>
      <p>{MATCHING_TEXTS.leadsWhat}</p>
      {lines.length === 0 ? (
        <p>{MATCHING_TEXTS.noLeads}</p>
      ) : (
        <div className="part-tools">
          <p role="status">
            <strong>{leadsLeft(unmatched.length, lines.length)}</strong>
          </p>
          <Checkbox
            label={MATCHING_TEXTS.onlyUnmatched}
            checked={isOnlyUnmatched}
            onChange={(_event, { checked }) => setOnlyUnmatched(checked === true)}
          />
          {certain.length > 0 && (
            <Button appearance="primary" onClick={() => match(certain)}>
              {`${MATCHING_TEXTS.takeCertain} (${certain.length})`}
            </Button>
          )}
        </div>
      )}
      {lines.length > 0 && shown.length === 0 && <p>{MATCHING_TEXTS.noneUnmatched}</p>}
      <ul className="lead-rows" aria-label={MATCHING_TEXTS.leads}>
        {shown.map((line) => (
          <LeadRow
            key={line.key}
            line={line}
            suggestions={suggestionsOf(line)[0]?.suggestions ?? []}
            match={match}
            join={line.mayBeOne.length > 0 ? () => say(line, 'one') : null}
            part={line.spellings.length > 1 ? () => say(line, 'several') : null}
          />
        ))}
      </ul>
    </section>
  );
}

/** Beyond doubt is who was matched so before, where no plan says otherwise, or the only person of that name. */
function certainRows(line: LeadLine, suggestions: SuggestionsReply['leads']): readonly MatchRow[] {
  const all = suggestions.flatMap((lead) => lead.suggestions);
  const [first] = all;
  if (first === undefined || first.why === 'group') return [];
  const isCertain =
    first.why === 'remembered'
      ? all.filter(({ why }) => why === 'remembered').length === 1
      : first.why === 'same-name' && first.people.length === 1;
  const printed = line.spellings.map((spelling) => spelling.printed);
  return isCertain ? rowsToSave({ role: 'lead', printed }, valuesOf(first)) : [];
}
