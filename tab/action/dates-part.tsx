import { STORY_TEXTS, waitsFor } from '../../src/texts/action-story.ts';
import { ACTION_TEXTS, nameAndDay, reopenedInWords } from '../../src/texts/action-view.ts';
import { dayInWords } from '../../src/texts/days.ts';
import type { ActionReply, RevisionLine } from '../../src/wire/action-view.ts';
import { LongText } from '../shared/long-text.tsx';

/** How the date moved, in order: what was promised first, every later day that was asked for and why, what came of it. */
export function DatesPart({ reply: { action, on } }: { readonly reply: ActionReply }) {
  const { revisions, reopened, firstBy, duePhrase } = action;
  if (revisions.length === 0 && reopened === null) return null;
  return (
    <section>
      <h3>{STORY_TEXTS.dates}</h3>
      <ol className="lines">
        {firstBy !== null && (
          <li>
            <p>
              <strong>{dayInWords(firstBy)}</strong> <Told shape="○" words={STORY_TEXTS.promised} />
            </p>
            {duePhrase !== null && (
              <p className="said-by">
                {ACTION_TEXTS.inThePlan} <q>{duePhrase}</q>
              </p>
            )}
          </li>
        )}
        {revisions.map((revision) => (
          <li key={`${revision.by} ${revision.asked?.on} ${revision.refused?.on} ${revision.agreed?.on}`}>
            <RevisionItem revision={revision} today={on} />
          </li>
        ))}
        {reopened !== null && (
          <li>
            <p>
              <span aria-hidden>◆</span> {reopenedInWords(reopened, { hasDate: action.by !== null, today: on })}
            </p>
          </li>
        )}
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

function outcome({ agreed, refused, waits, decider }: RevisionLine, today: string) {
  if (agreed !== null) return <Told shape="✔" words={`${ACTION_TEXTS.agreed} ${nameAndDay(agreed, today)}`} />;
  if (refused !== null) return <Told shape="–" words={`${ACTION_TEXTS.refused} ${nameAndDay(refused, today)}`} />;
  if (waits) return <Told shape="◆" words={waitsFor(decider)} />;
  return <Told shape="○" words={ACTION_TEXTS.undecided} />;
}

function Told({ shape, words }: { readonly shape: string; readonly words: string }) {
  return (
    <span className="told">
      <span aria-hidden>{shape}</span> {words}
    </span>
  );
}
