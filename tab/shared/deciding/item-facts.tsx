import {
  askedInWords,
  CAME_UP_WORDS,
  earlierDayInWords,
  othersInWords,
  silentInWords,
  TO_DECIDE_TEXTS,
  waitsInWords,
} from '../../../src/texts/to-decide.ts';
import type { ToDecideItem } from '../../../src/wire/to-decide.ts';
import { LastUpdate } from '../last-update.tsx';
import { LongText } from '../long-text.tsx';

/** What it takes to decide: who asked what and why, what was asked for before, since when it waits and for whom. */
export function ItemFacts({ item, today }: { readonly item: ToDecideItem; readonly today: string }) {
  const { kind, by, day, words, cameUp, others, silent } = item;
  return (
    <>
      <div className="asked">
        {silent.map((one) => (
          <p key={one.name}>
            <strong>{silentInWords(one, today)}</strong>
          </p>
        ))}
        <p>
          {kind === 'unanswered' ? (
            askedInWords({ kind, by, day, doneOn: null })
          ) : (
            <strong>{askedInWords({ kind, by, day, doneOn: item.action.doneOn })}</strong>
          )}
        </p>
        {words !== null && (
          <p className="line-words">
            <LongText text={words} isQuote />
          </p>
        )}
        {kind === 'revision' && words === null && <p className="quiet">{TO_DECIDE_TEXTS.noReason}</p>}
      </div>
      {kind === 'revision' && <EarlierDays item={item} today={today} />}
      {kind === 'unanswered' && (
        <p>
          {TO_DECIDE_TEXTS.lastUpdate}: <LastUpdate answer={item.action.lastAnswer} today={today} />
        </p>
      )}
      <p className="quiet">
        {kind !== 'unanswered' && `${waitsInWords(item, today)} `}
        {cameUp !== null && `${CAME_UP_WORDS[cameUp]} `}
        {othersInWords(others)}
      </p>
    </>
  );
}

/** How often it was put off already: what a further date is judged by. */
function EarlierDays({ item: { revisions }, today }: { readonly item: ToDecideItem; readonly today: string }) {
  if (revisions.length === 0) return <p className="quiet">{TO_DECIDE_TEXTS.neverRevised}</p>;
  return (
    <div className="earlier-days">
      <p>{TO_DECIDE_TEXTS.revisedBefore}:</p>
      <ul>
        {revisions.map((revision) => (
          <li key={`${revision.by} ${revision.asked?.on} ${revision.refused?.on}`}>
            {earlierDayInWords(revision, today)}
          </li>
        ))}
      </ul>
    </div>
  );
}
