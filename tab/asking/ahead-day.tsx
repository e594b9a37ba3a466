import { Input } from '@fluentui/react-components';
import { useState } from 'react';
import { ASKING_TEXTS } from '../../src/texts/asking.ts';
import { dayInWords } from '../../src/texts/days.ts';
import { AheadDayReply } from '../../src/wire/asking.ts';
import { FailedSight, LoadingSight } from '../shared/sights.tsx';
import { useLive } from '../shared/use-live.ts';
import { AheadPerson } from './ahead-person.tsx';
import { LongList } from './long-list.tsx';
import { type AskingChanges, askingPath } from './use-asking.ts';

/** Fewer than this are found by looking. */
const WORTH_SEARCHING = 12;

/** Who is asked on one day to come. */
export function AheadDay(props: {
  readonly plan: string;
  readonly day: string;
  readonly held: ReadonlySet<string>;
  readonly hold: AskingChanges['hold'];
}) {
  const { plan, day, held, hold } = props;
  const sight = useLive({ path: `${askingPath(plan)}/ahead/${day}`, shape: AheadDayReply });
  const [words, setWords] = useState('');
  if (sight.kind === 'loading') return <LoadingSight words={ASKING_TEXTS.aheadDayLoading} />;
  if (sight.kind === 'failed') return <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />;
  const { people } = sight.reply;
  const wanted = words.trim().toLowerCase();
  const found = people.filter(({ person }) => person.name.toLowerCase().includes(wanted));
  return (
    <>
      {people.length > WORTH_SEARCHING && (
        <Input
          type="search"
          className="lead-finder"
          aria-label={ASKING_TEXTS.find}
          placeholder={ASKING_TEXTS.find}
          value={words}
          onChange={(_event, typed) => setWords(typed.value)}
        />
      )}
      {found.length === 0 ? (
        <p role="status" className="quiet">
          {ASKING_TEXTS.noneFound}
        </p>
      ) : (
        <LongList
          label={`${ASKING_TEXTS.asked} ${dayInWords(day)}`}
          items={found}
          keyOf={({ person }) => person.id}
          draw={(line) => <AheadPerson line={line} isHeld={held.has(line.person.id)} hold={hold} />}
        />
      )}
    </>
  );
}
