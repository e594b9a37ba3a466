import { restOnTrack } from '../../../src/cases/answering/rest-on-track.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { receipt, storedAsk } from '../../builders/ask.ts';
import { plan } from '../../builders/plan.ts';
import { answering, askOf, CARD, jo, lee } from '../answering.ts';

const LATER = { by: '2015-09-30', leads: [lee] };
const LATE = { by: '2015-06-30', leads: [lee] };

/** Lee's card about four actions: one is late, one is answered, two are neither. */
async function stage(actions = [LATE, LATER, LATER, LATER]) {
  const at = answering(plan({ actions }));
  const items = actions.map((_, index) => ({
    ...(storedAsk().items[0] ?? at),
    action: `plan:a1.${index + 1}`,
    receipt: index === 1 ? receipt({ words: 'Said before' }) : null,
  }));
  await at.asks.change(askOf(lee), (ask) => ({ ...ask, ...storedAsk({ items }) }));
  const rest = (ports: Partial<typeof at.ports> = {}, by = lee) =>
    restOnTrack({ ...at.ports, ...ports }, { by, ask: askOf(lee), door: 'chat', card: CARD });
  const outcomes = async () => (await at.asks.find(askOf(lee)))?.items.map((item) => item.receipt?.state ?? null);
  return { ...at, rest, outcomes };
}

test('records every open question that is not late as on track, each under its own key', async () => {
  const { rest, plans } = await stage();
  const { view, ...counts } = await rest();
  expect(counts).toEqual({ recorded: 2, kept: 0, open: 0 });
  expect(plans.written.map(({ key, kind }) => [key, kind])).toEqual([
    [`${askOf(lee)}|plan:a1.3|0`, 'answered'],
    [`${askOf(lee)}|plan:a1.4|0`, 'answered'],
  ]);
  expect(view.items.map((item) => item.receipt?.outcome ?? null)).toEqual([null, 'not-done', 'not-done', 'not-done']);
});

test('twice is once', async () => {
  const { rest, plans } = await stage();
  await rest();
  expect(await rest()).toMatchObject({ recorded: 0, kept: 0, open: 0 });
  expect(plans.written).toHaveLength(2);
});

test('at the same moment as a tap on one of them is one entry for it', async () => {
  const { rest, answer, plans } = await stage();
  await Promise.all([rest(), answer({ action: 'plan:a1.3' })]);
  expect(plans.written).toHaveLength(2);
});

test('never touches what is late', async () => {
  const { rest, plans } = await stage([LATE]);
  expect(await rest()).toMatchObject({ recorded: 0, kept: 0, open: 0 });
  expect(plans.written).toEqual([]);
});

test('what the record cannot take is kept, and said to be', async () => {
  const { rest, record, kept, outcomes } = await stage();
  record.goAway();
  expect(await rest()).toMatchObject({ recorded: 0, kept: 2, open: 0 });
  expect(kept.waiting.map(({ action }) => action)).toEqual(['plan:a1.3', 'plan:a1.4']);
  expect(await outcomes()).toEqual([null, 'recorded', 'kept', 'kept']);
});

test('one that fails stays a question, and the others are recorded', async () => {
  const { rest, ports, outcomes } = await stage();
  const kept = { ...ports.kept, add: async () => Promise.reject(new Refusal('unreachable')) };
  const plans = {
    ...ports.plans,
    saveAction: (...[before, after, entry]: Parameters<typeof ports.plans.saveAction>) =>
      before.key === 'plan:a1.3'
        ? Promise.reject(new Refusal('unreachable'))
        : ports.plans.saveAction(before, after, entry),
  };
  expect(await rest({ kept, plans })).toMatchObject({ recorded: 1, kept: 0, open: 1 });
  expect(await outcomes()).toEqual([null, 'recorded', null, 'recorded']);
});

test('when nothing at all can be taken the person is told why', async () => {
  const { rest, ports, record } = await stage();
  record.goAway();
  const kept = { ...ports.kept, add: async () => Promise.reject(new Refusal('unreachable')) };
  await expect(rest({ kept })).rejects.toMatchObject({ code: 'outcome-unknown' });
});

test('is for one’s own card only', async () => {
  const { rest } = await stage();
  await expect(rest({}, jo)).rejects.toMatchObject({ code: 'not-your-action' });
});
