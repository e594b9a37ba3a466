import { ASKING_TEXTS } from '../../src/texts/asking.ts';
import type { AskingSettings } from '../../src/wire/asking.ts';
import { HistoryEntry } from '../shared/history-entry.tsx';

/** Who changed what about asking, newest first, folded away until somebody wants it. */
export function ChangesPart({ settings, today }: { readonly settings: AskingSettings; readonly today: string }) {
  if (settings.changes.length === 0) return null;
  return (
    <details className="asking-part">
      <summary>{`${ASKING_TEXTS.changes}: ${settings.changes.length}`}</summary>
      <ol className="lines">
        {settings.changes.map((line) => (
          <li key={`${line.at} ${line.by} ${JSON.stringify(line.changes)}`}>
            <HistoryEntry line={line} today={today} />
          </li>
        ))}
      </ol>
    </details>
  );
}
