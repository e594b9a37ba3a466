import { linksIn } from '../../src/core/plan/evidence.ts';
import { changesInWords, DOOR_WORDS, didInWords, FOR_THE_LEAD } from '../../src/texts/history-line.ts';
import type { HistoryLine } from '../../src/wire/action-view.ts';
import { Instant } from './days.tsx';
import { LongText } from './long-text.tsx';
import { OutsideLink } from './outside-link.tsx';

/** One line of a history: who did what, for whom, when and through which door, what changed and what they wrote. */
export function HistoryEntry({ line, today }: { readonly line: HistoryLine; readonly today: string }) {
  const changes = changesInWords(line.kind, line.changes, today);
  return (
    <>
      <p>
        <strong>{line.by}</strong> {didInWords(line)}
        {line.onBehalf && `, ${FOR_THE_LEAD}`}
        <span className="said-by">
          <Instant at={line.at} today={today} />, {DOOR_WORDS[line.door]}
        </span>
      </p>
      {changes.length > 0 && (
        <ul className="line-changes">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      {line.words !== null && (
        <p className="line-words">
          <LongText text={line.words} isQuote />
        </p>
      )}
      {linksIn(line).map((link) => (
        <p key={link} className="line-words">
          <OutsideLink to={link} />
        </p>
      ))}
    </>
  );
}
