import { decidedInWords, OWN_MATTERS_TEXTS, waitingInWords } from '../../src/texts/own-matters.ts';
import type { MyActionsReply } from '../../src/wire/tab.ts';
import { ActionLink } from '../shared/action-link.tsx';
import { LongText } from '../shared/long-text.tsx';

type Decided = MyActionsReply['decided'][number];

/** What of the reader's lies with others, and what was decided lately of what they asked for. */
export function OwnMatters({ reply: { waiting, decided, on } }: { readonly reply: MyActionsReply }) {
  return (
    <>
      {waiting.length > 0 && (
        <section className="own-matters">
          <h2 tabIndex={-1}>{OWN_MATTERS_TEXTS.waiting}</h2>
          <ul>
            {waiting.map((one) => (
              <li key={`${one.key} ${one.what} ${one.other}`}>
                <p>
                  <span aria-hidden>◆</span> {waitingInWords(one, on)}
                </p>
                <ActionLink action={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {decided.length > 0 && (
        <section className="own-matters">
          <h2 tabIndex={-1}>{OWN_MATTERS_TEXTS.decided}</h2>
          <ul>
            {decided.map((one) => (
              <li key={`${one.key} ${one.outcome} ${one.on} ${one.words}`}>
                <DecidedLine decided={one} today={on} />
                {ELSEWHERE.has(one.outcome) ? <Named decided={one} /> : <ActionLink action={one} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Whoever leads an action no more may not see it any more. */
const ELSEWHERE: ReadonlySet<Decided['outcome']> = new Set<Decided['outcome']>(['goes', 'taken-over']);

/** What was decided, by whom and in which words. */
export function DecidedLine({ decided, today }: { readonly decided: Decided; readonly today: string }) {
  return (
    <p>
      <span aria-hidden>{decided.outcome === 'refused' ? '–' : '✔'}</span> {decidedInWords(decided, today)}{' '}
      {decided.words !== null && <LongText text={decided.words} isQuote />}
    </p>
  );
}

/** Whose it was is no longer sure to see it. */
function Named({ decided: { ref, text } }: { readonly decided: Decided }) {
  return (
    <p>
      {ref !== null && <span className="ref">{ref}</span>} {text}
    </p>
  );
}
