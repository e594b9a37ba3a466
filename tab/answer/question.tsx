import { answeredSoFar, closedBy, forMeeting, inPlaceOf, saysDone, timeWords } from '../../src/texts/ask-card.ts';
import { dueWords, firstPromise } from '../../src/texts/due.ts';
import type { AnswerItem } from '../../src/wire/answers.ts';
import { LastUpdate } from '../shared/last-update.tsx';
import { LongText } from '../shared/long-text.tsx';
import { AnswerPart } from './answer-part.tsx';
import type { Answering } from './use-answering.ts';

/** One action of an update request, as its card shows it, with what can be said about it. */
export function Question(props: { readonly answering: Answering; readonly item: AnswerItem; readonly on: string }) {
  const { answering, item, on } = props;
  return (
    <li className="question">
      <p className="quiet of-plan">
        {item.planTitle} · {item.areaHeading}
      </p>
      <h2>
        {item.ref !== null && <span className="ref">{item.ref}</span>} <LongText text={item.text} />
      </h2>
      <DueLine item={item} on={on} />
      <Aside item={item} on={on} />
      {item.doneWords.map(({ by, doneOn }) => (
        <p key={by}>
          <span aria-hidden>◆</span> {saysDone(by, doneOn, on)}
        </p>
      ))}
      {item.receipt === null && (
        <p>
          <LastUpdate answer={item.lastSaid} today={on} />
        </p>
      )}
      <AnswerPart answering={answering} item={item} on={on} />
    </li>
  );
}

function DueLine({ item, on }: { readonly item: AnswerItem; readonly on: string }) {
  const facts = { by: item.by, firstBy: item.firstBy, phrase: item.duePhrase, daysLeft: item.daysLeft, today: on };
  const first = firstPromise(facts);
  return (
    <p>
      {item.daysOverdue > 0 ? (
        <strong className="late">
          <span aria-hidden>▲</span> {dueWords(facts)}
        </strong>
      ) : (
        dueWords(facts)
      )}
      {first !== null && <span className="quiet">; {first}</span>}
    </p>
  );
}

/** Whatever else the card says beside an action: for which meeting, in whose place, how many others answered. */
function Aside({ item, on }: { readonly item: AnswerItem; readonly on: string }) {
  const { meeting, insteadOf, answeredOf, closer } = item;
  const said = [
    item.receipt === null ? timeWords(item.time) : null,
    meeting && forMeeting(meeting.name, meeting.on, on),
    insteadOf && inPlaceOf(insteadOf),
    answeredOf && answeredSoFar(answeredOf.answered, answeredOf.of),
    closer && closedBy(closer),
  ].filter((part) => part !== null);
  return said.length === 0 ? null : <p className="quiet aside">{said.join(' · ')}</p>;
}
