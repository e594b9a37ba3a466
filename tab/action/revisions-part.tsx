import { ACTION_TEXTS, nameAndDay } from '../../src/texts/action-view.ts';
import { dayInWords } from '../../src/texts/days.ts';
import type { ActionReply, RevisionLine } from '../../src/wire/action-view.ts';
import { LongText } from '../shared/long-text.tsx';

/** Every later day that was asked for, newest first: by whom and why, and what became of it. */
export function RevisionsPart({ reply: { action, on } }: { readonly reply: ActionReply }) {
  if (action.revisions.length === 0) return null;
  return (
    <section>
      <h3>{ACTION_TEXTS.revisions}</h3>
      <ol className="lines">
        {action.revisions.toReversed().map((revision) => (
          <li key={`${revision.by} ${revision.asked?.on} ${revision.refused?.on} ${revision.agreed?.on}`}>
            <RevisionItem revision={revision} today={on} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function RevisionItem({ revision, today }: { readonly revision: RevisionLine; readonly today: string }) {
  const { by, asked, reason, refused } = revision;
  return (
    <>
      <p>
        <strong>{dayInWords(by)}</strong> {outcome(revision, today)}
      </p>
      {refused !== null && (
        <p className="line-words">
          <LongText text={refused.reason} isQuote />
        </p>
      )}
      {asked !== null && (
        <p className="said-by">
          {ACTION_TEXTS.asked} {nameAndDay(asked, today)}
        </p>
      )}
      {reason !== null && (
        <p className="line-words">
          <LongText text={reason} isQuote />
        </p>
      )}
    </>
  );
}

function outcome({ agreed, refused, waits }: RevisionLine, today: string) {
  if (agreed !== null) return <Told shape="✔" words={`${ACTION_TEXTS.agreed} ${nameAndDay(agreed, today)}`} />;
  if (refused !== null) return <Told shape="–" words={`${ACTION_TEXTS.refused} ${nameAndDay(refused, today)}`} />;
  if (waits) return <Told shape="◆" words={ACTION_TEXTS.waits} />;
  return <Told shape="○" words={ACTION_TEXTS.undecided} />;
}

function Told({ shape, words }: { readonly shape: string; readonly words: string }) {
  return (
    <span className="told">
      <span aria-hidden>{shape}</span> {words}
    </span>
  );
}
