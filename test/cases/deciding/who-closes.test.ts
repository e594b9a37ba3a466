import { answerAction } from '../../../src/cases/answering/answer-action.ts';
import { restOnTrack } from '../../../src/cases/answering/rest-on-track.ts';
import { correctAnswer, viewAsk } from '../../../src/cases/asking/view-ask.ts';
import type { SentItem } from '../../../src/core/asking/draw-ask.ts';
import { doneWords } from '../../../src/core/plan/done-words.ts';
import { storedAsk } from '../../builders/ask.ts';
import { day, type PlanGiven, person, plan } from '../../builders/plan.ts';
import { fakePeople } from '../../fakes/people.ts';
import { ACTION, answering, askOf, done, jo, LATE, lee, onTrack } from '../answering.ts';

const mary = person('Mary Manager');

/** Lee closes, Jo leads it too; Mary manages the area. */
function stage(given: PlanGiven = { actions: [LATE] }) {
  const at = answering(plan(given), storedAsk({ person: mary }));
  const inTab = (by = jo, answer: typeof done | typeof onTrack = done) =>
    answerAction(
      { ...at.ports, people: fakePeople({ people: [lee, jo, mary] }) },
      { by, action: ACTION, door: 'tab', submit: 'submit-1', answer },
    );
  const words = () => doneWords(at.action(), at.plans.history(ACTION));
  return { ...at, inTab, words };
}

test('"done" of the one who closes closes', async () => {
  const { answer, action } = stage();
  const { view } = await answer();
  expect(action().status).toBe('done');
  expect(view.items[0]).toMatchObject({ closer: null, receipt: { outcome: 'done', closer: null } });
});

describe('"done" of another lead', () => {
  test('is their word: the action stays open, and the receipt names who closes it', async () => {
    const { answer, action, plans, words } = stage({ actions: [{ ...LATE, status: 'not-started' }] });
    const { view } = await answer({ by: jo, answer: { ...done, words: 'All seen' } });
    expect(action()).toMatchObject({ status: 'in-progress', doneOn: null, recordedOn: null });
    expect(action().lastAnswer).toMatchObject({ by: jo, words: 'All seen' });
    expect(view.items[0]).toMatchObject({
      closer: lee,
      receipt: { outcome: 'done', doneOn: day('2015-06-30'), closer: 'Lee Lead', words: 'All seen' },
    });
    expect(plans.history(ACTION)).toMatchObject([
      {
        kind: 'answered',
        changes: [
          { field: 'status', from: 'not-started', to: 'in-progress' },
          { field: 'says done', from: null, to: '2015-06-30' },
          { field: 'closed by', from: null, to: 'Lee Lead' },
        ],
      },
    ]);
    expect(words()).toMatchObject([{ by: jo, doneOn: day('2015-06-30'), words: 'All seen' }]);
  });

  test('keeps what the one who closes expects', async () => {
    const { answer, action } = stage();
    await answer({ answer: { choice: 'not-done', expected: day('2015-08-31'), words: null } });
    await answer({ by: jo });
    expect(action().expected).toEqual(day('2015-08-31'));
  });

  test('is over when they say otherwise, and when it is closed', async () => {
    const { answer, words } = stage();
    await answer({ by: jo });
    await answer({ by: jo, revision: 1, answer: onTrack });
    expect(words()).toEqual([]);
    await answer({ by: jo, revision: 2 });
    expect(words()).toHaveLength(1);
    await answer();
    expect(words()).toEqual([]);
  });

  test('in the tab is a word too', async () => {
    const { inTab, action, words } = stage();
    await inTab();
    expect(action().status).toBe('in-progress');
    expect(words()).toMatchObject([{ by: jo }]);
  });
});

test('a manager who says "done" for the lead closes it', async () => {
  const { inTab, action, plans } = stage();
  await inTab(mary);
  expect(action().status).toBe('done');
  expect(plans.history(ACTION)).toMatchObject([{ onBehalf: true }]);
});

test('while nobody who closes is known, any lead does', async () => {
  const { answer, action } = stage({ actions: [{ ...LATE, leads: ['Head of Care', lee, jo] }] });
  await answer({ by: jo });
  expect(action().status).toBe('done');
});

describe('a deputy', () => {
  const asked = { action: ACTION, insteadOf: lee };
  const gone = person('Gone Lead');
  const standingIn = async (items: readonly Partial<SentItem>[] = [asked]) => {
    const at = answering(plan({ actions: [LATE] }), storedAsk({ person: mary, items }));
    for (const { id } of [lee, jo, gone]) {
      await at.availability.change(id, (now) => ({ ...now, deputy: { person: mary, agreed: true } }));
    }
    return at;
  };

  test('closes for the one who closes, and the history says for whom', async () => {
    const { answer, action, plans } = await standingIn();
    await answer({ by: mary });
    expect(action().status).toBe('done');
    expect(plans.history(ACTION)).toMatchObject([{ by: mary, onBehalf: true }]);
    expect(plans.history(ACTION)[0]?.changes).toContainEqual({ field: 'in place of', from: null, to: 'Lee Lead' });
  });

  test('says the word of a lead who does not close', async () => {
    const items = [{ ...asked, insteadOf: jo }];
    const { answer, action } = await standingIn(items);
    const { view } = await answer({ by: mary });
    expect(action().status).toBe('in-progress');
    expect(view.items[0]).toMatchObject({ closer: lee, insteadOf: jo, receipt: { closer: 'Lee Lead' } });
  });

  test('asks for help in the name of the lead', async () => {
    const { answer, action } = await standingIn();
    await answer({ by: mary, answer: { choice: 'help', words: 'A second assessor' } });
    expect(action().requests).toMatchObject([{ kind: 'help', by: lee, words: 'A second assessor' }]);
  });

  test('is not heard once the lead whose place it was leads it no more', async () => {
    const items = [{ ...asked, insteadOf: gone }];
    const { answer } = await standingIn(items);
    await expect(answer({ by: mary })).rejects.toMatchObject({ code: 'not-your-action' });
  });

  test.each([
    ['who is one no more', null],
    ['whom the lead asked and who has not agreed', { person: mary, agreed: false }],
    ['in whose place there is another', { person: jo, agreed: true }],
  ])('%s is neither shown the action nor heard about it', async (_who, deputy) => {
    const { answer, availability, ports, action } = await standingIn();
    await availability.change(lee.id, (now) => ({ ...now, deputy }));
    await expect(answer({ by: mary })).rejects.toMatchObject({ code: 'not-your-action' });
    const at = { by: mary, ask: askOf(mary), action: ACTION };
    await expect(correctAnswer(ports, at)).rejects.toMatchObject({ code: 'not-your-action' });
    expect((await viewAsk(ports, at)).items).toEqual([]);
    expect(await restOnTrack(ports, { ...at, door: 'chat', card: null })).toMatchObject({ recorded: 0, open: 0 });
    expect(action().lastAnswer).toBeNull();
  });
});
