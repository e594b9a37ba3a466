import { linksIn } from '../../src/core/plan/evidence.ts';
import { STORY_TEXTS } from '../../src/texts/action-story.ts';
import { mailInWords } from '../../src/texts/noted-mail.ts';
import type { ActionReply, HistoryLine } from '../../src/wire/action-view.ts';
import { Instant } from '../shared/days.tsx';
import { LongText } from '../shared/long-text.tsx';
import { OutsideLink } from '../shared/outside-link.tsx';

/** What was put beside the action to show how it stands: notes with their links, and links that answers came with. */
export function EvidencePart({ reply: { history, on } }: { readonly reply: ActionReply }) {
  const evidence = history.filter((line) => line.kind === 'evidence-added' || linksIn(line).length > 0).toReversed();
  if (evidence.length === 0) return null;
  return (
    <section>
      <h3>{STORY_TEXTS.evidence}</h3>
      <ul className="lines">
        {evidence.map((line) => (
          <li key={`${line.at} ${line.by} ${line.kind}`}>
            <Piece line={line} today={on} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Piece({ line, today }: { readonly line: HistoryLine; readonly today: string }) {
  const mail = mailInWords(line.changes, today);
  return (
    <>
      {line.words !== null && (
        <p>
          <LongText text={line.words} isQuote />
        </p>
      )}
      {linksIn(line).map((link) => (
        <p key={link}>
          <OutsideLink to={link} />
        </p>
      ))}
      <p className="said-by">
        {line.by}, <Instant at={line.at} today={today} />
        {mail !== null && `: ${mail}`}
      </p>
    </>
  );
}
