import { rememberedAsks, rememberedPastAsks } from '../../../src/cases/asking/past-asks.ts';
import type { AskStore } from '../../../src/ports/ask-store.ts';
import { storedAsk } from '../../builders/ask.ts';
import { day } from '../../builders/plan.ts';
import { fakeAskStore } from '../../fakes/ask-store.ts';
import { fakeClock } from '../../fakes/clock.ts';

/** Two asks, one of them older than a year, and what was read of them. */
function stage() {
  const clock = fakeClock('2015-07-06T09:00:00Z');
  const store = fakeAskStore(storedAsk({ day: '2014-07-05' }), storedAsk({ day: '2014-07-06' }));
  const read: string[] = [];
  const asks: Pick<AskStore, 'since'> = {
    since(from) {
      read.push(from.toString());
      return store.since(from);
    },
  };
  return { clock, asks, read };
}

test('reads the asks of a year once a minute, however often somebody wants them', async () => {
  const { clock, asks, read } = stage();
  const past = rememberedPastAsks({ asks, clock });
  expect((await Promise.all([past(), past(), past()])).map((all) => all.length)).toEqual([1, 1, 1]);
  expect(read).toEqual(['2014-07-06']);
  clock.set('2015-07-06T09:01:00Z');
  await past();
  expect(read).toHaveLength(2);
});

test('the digests of one morning read them once a minute too, and those since another day as they are', async () => {
  const { clock, asks, read } = stage();
  const { since } = rememberedAsks({ asks, clock });
  for (let digest = 0; digest < 3; digest++) expect(await since(day('2014-07-06'))).toHaveLength(1);
  expect(await since(day('2014-07-01'))).toHaveLength(2);
  expect(read).toEqual(['2014-07-06', '2014-07-01']);
  clock.set('2015-07-06T09:01:00Z');
  await since(day('2014-07-06'));
  expect(read).toEqual(['2014-07-06', '2014-07-01', '2014-07-06']);
});
