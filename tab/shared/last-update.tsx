import { TAB_TEXTS } from '../../src/texts/tab.ts';
import type { ActionRow } from '../../src/wire/tab.ts';
import { DaysAgo } from './days.tsx';
import { LongText } from './long-text.tsx';

/** What was said last of an action, who said it and when, as far as that is known. */
export function LastUpdate({ answer, today }: { readonly answer: ActionRow['lastAnswer']; readonly today: string }) {
  if (answer === null) return <span className="quiet">{TAB_TEXTS.noUpdate}</span>;
  const { words, by, on } = answer;
  return (
    <>
      {words === null ? <span className="quiet">{TAB_TEXTS.noWords}</span> : <LongText text={words} isQuote />}
      <span className="said-by">
        {by}
        {by !== null && on !== null && ', '}
        {on !== null && <DaysAgo day={on} today={today} />}
      </span>
    </>
  );
}
