import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { ASKING_TEXTS, cardsCounted, dayOfWeek, OFF_WORDS, quietDays } from '../../src/texts/asking.ts';
import { AheadReply } from '../../src/wire/asking.ts';
import { FailedSight, LoadingSight } from '../shared/sights.tsx';
import { useLive } from '../shared/use-live.ts';
import { AheadDay } from './ahead-day.tsx';
import { type AskingChanges, askingPath } from './use-asking.ts';

/** The next 30 days of asks, a line for each day on which somebody is asked; whom, when the day is unfolded. */
export function AheadPart(props: {
  readonly plan: string;
  readonly today: string;
  readonly held: ReadonlySet<string>;
  readonly hold: AskingChanges['hold'];
}) {
  const sight = useLive({ path: `${askingPath(props.plan)}/ahead`, shape: AheadReply });
  return (
    <section className="asking-part" aria-labelledby="ahead-title">
      <h2 id="ahead-title" tabIndex={-1}>
        {ASKING_TEXTS.ahead}
      </h2>
      <p>{ASKING_TEXTS.aheadWhat}</p>
      {sight.kind === 'loading' && <LoadingSight words={ASKING_TEXTS.aheadLoading} />}
      {sight.kind === 'failed' && <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />}
      {sight.kind === 'ready' && <Days {...props} days={sight.reply.days} />}
    </section>
  );
}

type Days = AheadReply['days'];

function Days(props: {
  readonly plan: string;
  readonly today: string;
  readonly days: Days;
  readonly held: ReadonlySet<string>;
  readonly hold: AskingChanges['hold'];
}) {
  const { plan, today, days, held, hold } = props;
  const asking = days.filter(({ cards }) => cards > 0);
  const off = days.filter((day) => day.cards === 0 && day.off !== null && day.off !== 'weekend');
  return (
    <>
      {asking.length === 0 && <p className="quiet">{ASKING_TEXTS.nobodyAhead}</p>}
      <ul className="asking-rows" aria-label={ASKING_TEXTS.ahead}>
        {asking.map((day) => (
          <DayLine key={day.day} plan={plan} today={today} day={day} held={held} hold={hold} />
        ))}
      </ul>
      <p className="quiet">{quietDays(days.length - asking.length)}</p>
      {off.map(({ day, off: why }) => (
        <p key={day} className="quiet">{`${dayOfWeek(day, today)}: ${why === null ? '' : OFF_WORDS[why]}`}</p>
      ))}
    </>
  );
}

function DayLine(props: {
  readonly plan: string;
  readonly today: string;
  readonly day: Days[number];
  readonly held: ReadonlySet<string>;
  readonly hold: AskingChanges['hold'];
}) {
  const { plan, today, day, held, hold } = props;
  const [isOpen, setOpen] = useState(false);
  const name = dayOfWeek(day.day, today);
  return (
    <li className="ahead-day">
      <h3>
        <Button
          appearance="transparent"
          className="unfolds"
          aria-expanded={isOpen}
          icon={<span aria-hidden>{isOpen ? '▾' : '▸'}</span>}
          onClick={() => setOpen(!isOpen)}
        >
          <span>
            <strong>{name}</strong>
            <span className="quiet">{` ${cardsCounted(day.cards, day.actions)}`}</span>
          </span>
        </Button>
      </h3>
      {isOpen && <AheadDay plan={plan} day={day.day} held={held} hold={hold} />}
    </li>
  );
}
