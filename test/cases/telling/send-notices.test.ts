import { undoEdit } from '../../../src/cases/actions/edit-action.ts';
import { decideRevision } from '../../../src/cases/deciding/decide-revision.ts';
import { takeOver } from '../../../src/cases/deciding/take-over.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { noticePaper } from '../../../src/texts/notices.ts';
import { storedAsk } from '../../builders/ask.ts';
import { day } from '../../builders/plan.ts';
import { fakePeople } from '../../fakes/people.ts';
import { fakeRunStore } from '../../fakes/run-store.ts';
import { HELP, KEY, lee, mary, REVISION, tellingStage, toldPlan } from '../telling.ts';

const asked = toldPlan({ revisions: [REVISION] });

test('who decides about a revised date is told in chat, once', async () => {
  const stage = tellingStage(asked);
  expect(await stage.tell()).toEqual(['delivered']);
  expect(await stage.tell()).toEqual([]);
  expect(stage.told()).toEqual(['Mary Manager: decision']);
  expect(stage.chat.told[0]?.notice).toMatchObject({
    decision: { asker: 'Lee Lead', words: 'Post vacant', may: ['agree', 'refuse'], standing: { state: 'waiting' } },
  });
});

test.each([
  ['before eight', '2015-07-01T06:59:00Z'],
  ['from six in the evening', '2015-07-01T17:00:00Z'],
  ['on a Saturday', '2015-07-04T10:00:00Z'],
])('nobody is told %s; on the next working morning they are', async (_when, at) => {
  const stage = tellingStage(asked);
  stage.clock.set(at);
  expect(await stage.tell()).toEqual([]);
  stage.clock.set('2015-07-06T07:00:00Z');
  expect(await stage.tell()).toEqual(['delivered']);
});

test('what was queued before six and taken after it waits for the morning', async () => {
  const stage = tellingStage(asked);
  stage.clock.set('2015-07-03T16:59:00Z');
  await stage.look();
  stage.clock.set('2015-07-03T17:01:00Z');
  expect(await stage.deliver()).toEqual(['not-now']);
  stage.clock.set('2015-07-05T10:00:00Z');
  await stage.look();
  expect(await stage.deliver()).toEqual(['not-now']);
  stage.clock.set('2015-07-06T07:00:00Z');
  expect(await stage.tell()).toEqual(['delivered']);
});

test('sent by hand it goes at any hour', async () => {
  const stage = tellingStage(asked);
  stage.clock.set('2015-07-04T21:00:00Z');
  expect(await stage.lookByHand()).toBe(1);
  expect(await stage.deliver()).toEqual(['delivered']);
});

test('what is decided before it goes out is told to nobody, and may be asked for again the same day', async () => {
  const stage = tellingStage(toldPlan({ requests: [HELP] }));
  await stage.look();
  stage.plans.changeElsewhere(KEY, (now) => ({ ...now, requests: [] }));
  expect(await stage.deliver()).toEqual(['nothing-to-send']);
  stage.plans.changeElsewhere(KEY, (now) => ({ ...now, requests: [HELP] }));
  expect(await stage.tell()).toEqual(['delivered']);
  expect(stage.told()).toEqual(['Mary Manager: decision']);
});

test('the lead hears what was decided, once, and whoever decided does not', async () => {
  const stage = tellingStage(asked);
  await decideRevision(stage.ports, {
    ...{ by: mary, action: KEY, door: 'tab', submit: 's1', day: REVISION.by },
    decision: { decided: 'refused', reason: 'The inspector comes in August' },
  });
  expect(await stage.tell()).toEqual(['delivered']);
  expect(await stage.tell()).toEqual([]);
  expect(stage.chat.told).toMatchObject([
    {
      person: lee,
      notice: {
        kind: 'decided',
        as: 'lead',
        day: REVISION.by,
        outcome: { how: 'refused', words: 'The inspector comes in August' },
      },
    },
  ]);
});

test('the first time ever, what waits is told once, and of what was decided before nobody hears', async () => {
  const stage = tellingStage(toldPlan({ revisions: [REVISION] }, { requests: [HELP] }), (ports) => ({
    ...ports,
    runs: fakeRunStore(),
  }));
  stage.clock.set('2015-06-30T10:00:00Z');
  await decideRevision(stage.ports, {
    ...{ by: mary, action: KEY, door: 'tab', submit: 's1', day: REVISION.by, decision: { decided: 'agreed' } },
  });
  stage.clock.set('2015-07-01T10:00:00Z');
  expect(await stage.tell()).toEqual(['delivered']);
  expect(stage.told()).toEqual(['Mary Manager: decision']);
  expect(await stage.ports.runs.lastRun('notices')).toEqual(day('2015-07-01'));
});

test('whom chat does not take gets it by e-mail, once', async () => {
  const stage = tellingStage(asked);
  stage.chat.refuse(mary.id, 'blocked');
  expect(await stage.tell()).toEqual(['mailed']);
  expect(await stage.tell()).toEqual([]);
  expect(stage.mail.sent).toMatchObject([
    { to: 'mary.manager@council.example', subject: 'A revised date waits for your decision' },
  ]);
});

test('a mail whose reply was lost is not sent a second time', async () => {
  const stage = tellingStage(asked);
  stage.chat.refuse(mary.id, 'not-installed');
  stage.mail.failNext(new Refusal('unreachable'), 'after');
  await expect(stage.tell()).rejects.toMatchObject({ code: 'unreachable' });
  stage.queue.pass(3_600_000);
  expect(await stage.deliver()).toEqual(['mailed']);
  expect(stage.mail.sent).toHaveLength(1);
});

test('who has no address either is noted with the reason', async () => {
  const stage = tellingStage(asked, (ports) => ({
    ...ports,
    people: fakePeople({ people: [{ ...mary, mail: null }] }),
  }));
  stage.chat.refuse(mary.id, 'guest');
  expect(await stage.tell()).toEqual(['refused']);
  expect(stage.notices.kept).toMatchObject([{ delivery: { state: 'refused', why: 'no-mail' } }]);
});

test('a message that got lost is queued again after a while, and one too many does nothing', async () => {
  const stage = tellingStage(asked);
  stage.queue.failNext(1);
  await expect(stage.look()).rejects.toMatchObject({ code: 'unreachable' });
  expect(await stage.look()).toBe(1);
  expect(await stage.look()).toBe(0);
  stage.clock.set('2015-07-01T10:21:00Z');
  expect(await stage.look()).toBe(1);
  expect(await stage.deliver()).toEqual(['delivered', 'nothing-to-send']);
  expect(stage.told()).toEqual(['Mary Manager: decision']);
});

test('handed to chat by a sender who then stopped, it goes by e-mail and never a second time by chat', async () => {
  const stage = tellingStage(asked);
  await stage.look();
  const [notice] = stage.notices.kept;
  if (!notice) throw new Error('A notice was expected');
  const since = '2015-07-01T09:50:00.000Z';
  await stage.notices.change(notice.id, (now) => ({ ...now, delivery: { state: 'sending', since, posting: true } }));
  expect(await stage.deliver()).toEqual(['mailed']);
  expect(stage.told()).toEqual([]);
});

describe('a lead who does not answer', () => {
  const late = toldPlan({ by: '2015-05-29' });
  const asks = ['2015-06-01', '2015-06-08', '2015-06-15', '2015-06-22'];

  async function silent(count: number) {
    const stage = tellingStage(late);
    for (const on of asks.slice(0, count)) await stage.ports.asks.add(storedAsk({ day: on }));
    return stage;
  }

  test('is told the day before the manager is, who then reads who, what and since when', async () => {
    const stage = await silent(2);
    await stage.tell();
    expect(stage.chat.told).toMatchObject([
      { person: lee, notice: { kind: 'warning', items: [{ asks: 2, managers: ['Mary Manager'] }] } },
    ]);
    stage.clock.set('2015-07-02');
    await stage.tell();
    expect(stage.chat.told[1]).toMatchObject({
      person: mary,
      notice: { kind: 'silences', told: [{ lead: 'Lee Lead', asks: 2, since: day('2015-06-01') }], decide: [] },
    });
  });

  test('is handed over after four: the manager is asked to decide', async () => {
    const stage = await silent(4);
    await stage.tell();
    stage.clock.set('2015-07-02');
    await stage.tell();
    expect(stage.chat.told[1]?.notice).toMatchObject({ kind: 'silences', told: [], decide: [{ asks: 4 }] });
  });

  test('who answers before the manager is told is not told of', async () => {
    const stage = await silent(2);
    await stage.tell();
    stage.clock.set('2015-07-02');
    await stage.look();
    stage.plans.changeElsewhere(KEY, (now) => ({
      ...now,
      lastAnswer: { on: day('2015-07-02'), by: lee, words: null },
    }));
    expect(await stage.deliver()).toEqual(['nothing-to-send']);
  });
});

describe('an action that was taken over from its lead, and given back', () => {
  async function takenOver() {
    const stage = tellingStage(toldPlan({}));
    const about = { by: mary, action: KEY, door: 'tab' } as const;
    await takeOver(stage.ports, { ...about, submit: 'take-1' });
    const entry = stage.plans.history(KEY).at(-1)?.key ?? '';
    const newest = () => stage.plans.history(KEY).at(-1)?.key ?? '';
    let undone = 0;
    const undo = (line: string) => undoEdit(stage.ports, { ...about, submit: `undo-${++undone}`, entry: line });
    return {
      ...stage,
      undo: () => undo(entry),
      /** Undoes whatever was done last. */
      undoLast: () => undo(newest()),
      ways: () => stage.chat.told.map(({ notice }) => notice.kind === 'decided' && notice.outcome.how),
    };
  }

  test('the lead who was told that it is theirs no more is told, once, that they lead it again', async () => {
    const stage = await takenOver();
    await stage.tell();
    await stage.undo();
    expect(await stage.tell()).toEqual(['delivered']);
    expect(await stage.tell()).toEqual([]);
    expect(stage.chat.told).toMatchObject([
      { person: lee, notice: { outcome: { how: 'taken-over' } } },
      { person: lee, notice: { outcome: { how: 'given-back', by: mary } } },
    ]);
    const back = stage.chat.told[1]?.notice;
    expect(back?.kind === 'decided' && noticePaper(back)).toMatchObject({
      title: 'You lead this action again',
      items: [{ lines: ['Mary Manager undid the take-over. You lead it again, and are asked about it as before.'] }],
    });
  });

  test('the lead who was not told yet hears of neither', async () => {
    const stage = await takenOver();
    await stage.look();
    await stage.undo();
    await stage.look();
    expect(await stage.deliver()).toEqual(['nothing-to-send']);
    expect(await stage.tell()).toEqual([]);
  });

  test('the lead whom the news would reach when it is taken over anew hears of that alone', async () => {
    const stage = await takenOver();
    await stage.tell();
    await stage.undo();
    await stage.look();
    await takeOver(stage.ports, { by: mary, action: KEY, door: 'tab', submit: 'take-2' });
    expect(await stage.deliver()).toEqual(['nothing-to-send']);
    expect(await stage.tell()).toEqual(['delivered']);
    expect(stage.told()).toEqual(['Lee Lead: decided', 'Lee Lead: decided']);
  });

  test('the lead hears once of each change, however often it is undone and that undone again', async () => {
    const stage = await takenOver();
    await stage.tell();
    for (const how of ['given-back', 'taken-again', 'given-back']) {
      await stage.undoLast();
      expect(await stage.tell()).toEqual(['delivered']);
      expect(await stage.tell()).toEqual([]);
      expect(stage.ways().at(-1)).toBe(how);
    }
    const again = stage.chat.told[2]?.notice;
    expect(again?.kind === 'decided' && noticePaper(again)).toMatchObject({
      title: 'You do not lead this action any more',
      items: [{ lines: ['Mary Manager changed that again: you do not lead it, and are not asked about it any more.'] }],
    });
  });

  test('the lead who heard of it last as it is now hears nothing of what was undone meanwhile', async () => {
    const stage = await takenOver();
    await stage.tell();
    await stage.undoLast();
    await stage.look();
    await stage.undoLast();
    expect(await stage.deliver()).toEqual(['nothing-to-send']);
    expect(await stage.tell()).toEqual([]);
    expect(stage.ways()).toEqual(['taken-over']);
  });

  test('the lead to whom news of giving it back is on its way hears of it once, when it was to and fro meanwhile', async () => {
    const stage = await takenOver();
    await stage.tell();
    await stage.undoLast();
    await stage.look();
    await stage.undoLast();
    await stage.undoLast();
    await stage.look();
    await stage.deliver();
    expect(await stage.tell()).toEqual([]);
    expect(stage.ways()).toEqual(['taken-over', 'given-back']);
  });

  test('the lead who heard of nothing hears once that it is taken over, however it came to that', async () => {
    const stage = await takenOver();
    await stage.look();
    await stage.undoLast();
    expect(await stage.deliver()).toEqual(['nothing-to-send']);
    await stage.undoLast();
    expect(await stage.tell()).toEqual(['delivered']);
    expect(await stage.tell()).toEqual([]);
    const anew = await takenOver();
    await anew.undoLast();
    await takeOver(anew.ports, { by: mary, action: KEY, door: 'tab', submit: 'take-2' });
    expect(await anew.tell()).toEqual(['delivered']);
    expect([stage.ways(), anew.ways()]).toEqual([['taken-over'], ['taken-over']]);
  });
});
