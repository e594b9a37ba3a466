import { rememberedPastAsks } from '../../src/cases/past-asks.ts';
import type { AskStore } from '../../src/ports/ask-store.ts';
import { storedAsk } from '../builders/ask.ts';
import { fakeAskStore } from '../fakes/ask-store.ts';
import { fakeClock } from '../fakes/clock.ts';

test('reads the asks of a year once a minute, however often somebody wants them', async () => {
  const clock = fakeClock('2015-07-06T09:00:00Z');
  const store = fakeAskStore(storedAsk({ day: '2014-07-05' }), storedAsk({ day: '2014-07-06' }));
  const read: string[] = [];
  const asks: Pick<AskStore, 'since'> = {
    since(day) {
      read.push(day.toString());
      return store.since(day);
    },
  };
  const past = rememberedPastAsks({ asks, clock });
  expect((await Promise.all([past(), past(), past()])).map((all) => all.length)).toEqual([1, 1, 1]);
  expect(read).toEqual(['2014-07-06']);
  clock.set('2015-07-06T09:01:00Z');
  await past();
  expect(read).toHaveLength(2);
});
