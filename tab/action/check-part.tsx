import { ACTION_TEXTS, checkInWords, claimInWords, doneWordInWords } from '../../src/texts/action-view.ts';
import type { ActionReply, HistoryLine } from '../../src/wire/action-view.ts';
import { LongText } from '../shared/long-text.tsx';

/** What was said and what a second person found: always two things, never one. */
export function CheckPart({ reply: { action, history, on } }: { readonly reply: ActionReply }) {
  const { check } = action;
  return (
    <section className="claim-and-check">
      <div>
        <h3>{ACTION_TEXTS.claim}</h3>
        <p>{claimInWords({ ...action, by: doneBy(history), isReopened: action.reopened !== null }, on)}</p>
        {action.doneWords.map((word) => (
          <div key={word.by} className="done-word">
            <p>
              <span aria-hidden>◆</span> {doneWordInWords(word, { closer: action.closer, today: on })}
            </p>
            {word.words !== null && (
              <p className="line-words">
                <LongText text={word.words} isQuote />
              </p>
            )}
          </div>
        ))}
      </div>
      <div>
        <h3>{ACTION_TEXTS.check}</h3>
        {check === null && (
          <p className="quiet">{action.status === 'done' ? ACTION_TEXTS.notChecked : ACTION_TEXTS.nothingToCheck}</p>
        )}
        {check !== null && (
          <>
            <p>
              <span aria-hidden>{check.result === 'done' ? '✔' : '◆'}</span> {checkInWords(check)}
            </p>
            <p>
              <LongText text={check.phrase} isQuote />
            </p>
          </>
        )}
      </div>
    </section>
  );
}

/** Who said "done" last, as far as the history tells: the plan document names nobody. */
function doneBy(history: readonly HistoryLine[]): string | null {
  const said = history.findLast(({ changes }) => changes.some(({ field, to }) => field === 'status' && to === 'done'));
  return said?.by ?? null;
}
