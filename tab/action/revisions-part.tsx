import { ACTION_TEXTS, nameAndDay } from '../../src/texts/action-view.ts';
import { dayInWords } from '../../src/texts/days.ts';
import type { ActionReply, RevisionLine } from '../../src/wire/action-view.ts';
import { LongText } from '../shared/long-text.tsx';
import { isWaiting } from './is-waiting.ts';

/** Every later day that was asked for, newest first: by whom and why, and what became of it. */
export function RevisionsPart({ reply: { action, on } }: { readonly reply: ActionReply }) {
  if (action.revisions.length === 0) return null;
  return (
    <section>
      <h3>{ACTION_TEXTS.revisions}</h3>
      <ol className="lines">
        {action.revisions.toReversed().map((revision) => (
          <li key={`${revision.by} ${revision.asked?.on} ${revision.refused?.on} ${revision.agreed?.on}`}>
            <RevisionItem revision={revision} isWaiting={isWaiting(revision, action)} today={on} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function RevisionItem(props: { readonly revision: RevisionLine; readonly isWaiting: boolean; readonly today: string }) {
  const { revision, today } = props;
  const { by, asked, reason, refused } = revision;
  return (
    <>
      <p>
        <strong>{dayInWords(by)}</strong> {outcome(props)}
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

function outcome({ revision, isWaiting, today }: Parameters<typeof RevisionItem>[0]) {
  const { agreed, refused } = revision;
  if (agreed !== null) return <Told shape="✔" words={`${ACTION_TEXTS.agreed} ${nameAndDay(agreed, today)}`} />;
  if (refused !== null) return <Told shape="–" words={`${ACTION_TEXTS.refused} ${nameAndDay(refused, today)}`} />;
  if (isWaiting) return <Told shape="◆" words={ACTION_TEXTS.waits} />;
  return <Told shape="○" words={ACTION_TEXTS.undecided} />;
}

function Told({ shape, words }: { readonly shape: string; readonly words: string }) {
  return (
    <span className="told">
      <span aria-hidden>{shape}</span> {words}
    </span>
  );
}
