import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import {
  afterThatInWords,
  backToClock,
  clockAgainInWords,
  clockHereInWords,
  ownClockInWords,
  sendByClock,
} from '../../src/texts/my-digest.ts';
import type { MyDigestReply } from '../../src/wire/my-digest.ts';
import { deviceZoneUnlike, shownThere } from './device-clock.ts';
import type { UseMyDigest } from './use-my-digest.ts';

type Own = NonNullable<MyDigestReply['own']>;

interface ClockPartProps {
  readonly own: Own;
  /** The plans' time zone. */
  readonly usual: string;
  readonly choose: UseMyDigest['choose'];
}

/**
 * By whose clock the digest comes: nothing while that is the plans', and the device shows the same. Whoever goes back to the
 * plans' has the one that they left at hand until they leave the page.
 */
export function ClockPart({ own, usual, choose }: ClockPartProps) {
  const buttons = useRef<HTMLParagraphElement>(null);
  const [left, setLeft] = useState<string | null>(null);
  const words = wordsOf(own, usual) ?? (left === null ? null : clockAgainInWords(usual));
  if (own.rhythm === 'never' || words === null) return null;
  return (
    <div className="my-digest-clock">
      <p>{words}</p>
      <p ref={buttons}>
        {waysOf(own, usual, left).map(({ timeZone, words: way }, index) => (
          <Button
            // By its place: whoever pressed the one is still on it when it has become the way back.
            key={String(index)}
            onClick={() => {
              choose({ timeZone });
              setLeft(own.timeZone);
              buttons.current?.querySelector('button')?.focus();
            }}
          >
            {way}
          </Button>
        ))}
      </p>
    </div>
  );
}

function wordsOf({ timeZone, next }: Own, usual: string): string | null {
  const clock = timeZone ?? usual;
  if (next !== null && next.timeZone !== clock) return afterThatInWords(clock);
  if (timeZone !== null) return ownClockInWords(timeZone);
  const here = next && deviceZoneUnlike(next);
  if (next === null || here === null) return null;
  const { day, time } = shownThere({ at: next.at, timeZone: here });
  return clockHereInWords({ here, next, time, daysOff: Math.sign(Date.parse(day) - Date.parse(next.day)) });
}

/** The clocks that can be chosen, the device's first; null stands for the plans'. @param left the one that was given up here */
function waysOf({ timeZone, next }: Own, usual: string, left: string | null) {
  const here = next && deviceZoneUnlike({ at: next.at, timeZone: timeZone ?? usual });
  const isOther = next !== null && deviceZoneUnlike({ at: next.at, timeZone: usual }) !== null;
  const other = here !== null && isOther ? here : null;
  if (timeZone === null) return [other ?? left].filter((zone) => zone !== null).map(toWay);
  return [...(other === null ? [] : [toWay(other)]), { timeZone: null, words: backToClock(usual) }];
}

function toWay(timeZone: string) {
  return { timeZone, words: sendByClock(timeZone) };
}
