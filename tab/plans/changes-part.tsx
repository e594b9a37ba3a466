import { PLAN_TEXTS } from '../../src/texts/plan-page.ts';
import type { PlanReply } from '../../src/wire/plan-page.ts';
import { HistoryEntry } from '../shared/history-entry.tsx';

/** Who changed what about the plan itself, newest first, folded away until somebody wants it. */
export function ChangesPart({ changes, today }: { readonly changes: PlanReply['changes']; readonly today: string }) {
  if (changes.length === 0) return null;
  return (
    <details className="plan-changes">
      <summary>{`${PLAN_TEXTS.changes}: ${changes.length}`}</summary>
      <ol className="lines">
        {changes.map((line) => (
          <li key={`${line.at} ${line.by} ${line.kind} ${JSON.stringify(line.changes)}`}>
            <HistoryEntry line={line} today={today} />
          </li>
        ))}
      </ol>
    </details>
  );
}
