import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import {
  ASKING_TEXTS,
  actionsCounted,
  answeredOf,
  cutOffsInWords,
  dayOfWeek,
  paperOn,
  roundStands,
} from '../../src/texts/asking.ts';
import type { AskingReply, RoundLine } from '../../src/wire/asking.ts';
import { Unfolding } from '../shared/saving/unfolding.tsx';
import { HoldButton } from './hold-form.tsx';
import { RoundForm } from './round-form.tsx';
import type { AskingChanges } from './use-asking.ts';

/** The rounds of a plan. `changes` is null for a manager, who sees how far they are in their own areas. */
export function RoundsPart(props: { readonly reply: AskingReply; readonly changes: AskingChanges | null }) {
  const { reply, changes } = props;
  const running = reply.rounds.filter(({ state }) => state !== 'closed');
  const closed = reply.rounds.filter(({ state }) => state === 'closed');
  return (
    <section className="asking-part" aria-labelledby="rounds-title">
      <h2 id="rounds-title" tabIndex={-1}>
        {ASKING_TEXTS.rounds}
      </h2>
      <p>{changes === null ? ASKING_TEXTS.onlyYourAreas : ASKING_TEXTS.roundsWhat}</p>
      {reply.rounds.length === 0 && <p className="quiet">{ASKING_TEXTS.noRounds}</p>}
      {running.map((round) => (
        <RoundPart key={round.id} reply={reply} round={round} changes={changes} />
      ))}
      {changes !== null && (
        <div className="part-does">
          <Unfolding name={ASKING_TEXTS.openRound} appearance="primary">
            {(done) => (
              <RoundForm
                plan={reply.id}
                today={reply.on}
                round={null}
                label={ASKING_TEXTS.openRound}
                submit={ASKING_TEXTS.openRound}
                send={changes.openRound}
                done={done}
              />
            )}
          </Unfolding>
        </div>
      )}
      {closed.length > 0 && (
        <details>
          <summary>{`${ASKING_TEXTS.closedRounds}: ${closed.length}`}</summary>
          <ul className="asking-rows" aria-label={ASKING_TEXTS.closedRounds}>
            {closed.map((round) => (
              <li key={round.id} className="asking-row">
                <p>
                  <strong>{round.meeting.name}</strong>, {dayOfWeek(round.meeting.on, reply.on)}.{' '}
                  <span className="quiet">{roundStands(round, reply.on)}.</span>
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function RoundPart(props: {
  readonly reply: AskingReply;
  readonly round: RoundLine;
  readonly changes: AskingChanges | null;
}) {
  const { reply, round, changes } = props;
  const title = `${round.meeting.name}, ${dayOfWeek(round.meeting.on, reply.on)}`;
  return (
    <article className="round" aria-label={title}>
      <h3 tabIndex={-1}>{title}</h3>
      <p>
        <strong>{roundStands(round, reply.on)}.</strong> {cutOffsInWords(round.cutOffs, reply.on)}.{' '}
        {paperOn(round.paper, reply.on)}.
      </p>
      {round.progress !== null && <RoundProgress progress={round.progress} changes={changes} />}
      {changes !== null && (
        <div className="part-does">
          <Unfolding name={ASKING_TEXTS.changeRound} label={`${ASKING_TEXTS.changeRound}: ${round.meeting.name}`}>
            {(done) => (
              <RoundForm
                plan={reply.id}
                today={reply.on}
                round={round}
                label={`${ASKING_TEXTS.changeRound}: ${round.meeting.name}`}
                submit={ASKING_TEXTS.saveRound}
                send={(body) => changes.changeRound(round.id, body)}
                done={done}
              />
            )}
          </Unfolding>
          <CancelRound name={round.meeting.name} cancel={() => void changes.cancelRound(round.id)} />
        </div>
      )}
    </article>
  );
}

function RoundProgress(props: {
  readonly progress: NonNullable<RoundLine['progress']>;
  readonly changes: AskingChanges | null;
}) {
  const { answered, of, waiting } = props.progress;
  return (
    <>
      <p className="round-count">
        <progress value={answered} max={Math.max(of, 1)} aria-hidden /> {answeredOf(answered, of)}
      </p>
      {waiting.length > 0 && (
        <details className="round-waiting">
          <summary>{`${ASKING_TEXTS.waiting}: ${waiting.length}`}</summary>
          <ul className="asking-rows" aria-label={ASKING_TEXTS.waiting}>
            {waiting.map(({ person, actions }) => (
              <li key={person.id} className="asking-row">
                <p>
                  <strong>{person.name}</strong>, {actionsCounted(actions)}
                </p>
                {props.changes !== null && <HoldButton person={person} hold={props.changes.hold} />}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** What cannot be taken back is asked about once more. */
function CancelRound({ name, cancel }: { readonly name: string; readonly cancel: () => void }) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <Button appearance="subtle" aria-label={`${ASKING_TEXTS.cancelRound}: ${name}`} onClick={() => setAsking(true)}>
        {ASKING_TEXTS.cancelRound}
      </Button>
    );
  }
  return (
    <fieldset className="asked-once-more">
      <legend>{`${ASKING_TEXTS.cancelRound}?`}</legend>
      <Button autoFocus onClick={() => setAsking(false)}>
        {ASKING_TEXTS.keepRound}
      </Button>
      <Button onClick={cancel}>{ASKING_TEXTS.cancelRoundSure}</Button>
    </fieldset>
  );
}
