import { type AnswerPorts, answerAsk } from '../../src/cases/answering/answer-ask.ts';
import { restOnTrack } from '../../src/cases/answering/rest-on-track.ts';
import { correctAnswer, viewAsk } from '../../src/cases/asking/view-ask.ts';
import type { SentItem } from '../../src/core/asking/draw-ask.ts';
import type { Action, Plan } from '../../src/core/plan/plan.ts';
import { WORDS_LIMIT } from '../../src/wire/words.ts';
import { storedAsk } from '../builders/ask.ts';
import { type ActionGiven, day, person, plan } from '../builders/plan.ts';
import { answering } from '../cases/answering.ts';
import { buttonsOf, hasBoxes, readOn, valuesOf } from './cards/parsed.ts';
import { ROBIN, startTeams, type Teams } from './teams.ts';

// What a lead taps on the card of 1 July 2015, with the real cases behind it: the signed activity, what comes back, and
// what the plan holds then.

const SAM = { id: '22222222-2222-4333-8444-555555555555', name: 'Sam Other' };
const LATE: ActionGiven = { by: '2015-06-30', leads: [ROBIN] };
const LATER: ActionGiven = { by: '2015-08-14', leads: [ROBIN] };

let teams: Teams;
/** What is behind the bot: each test sets its own. */
let ports: AnswerPorts;
beforeAll(async () => {
  teams = await startTeams({
    cases: {
      answerAsk: (request) => answerAsk(ports, request),
      correctAnswer: (request) => correctAnswer(ports, request),
      restOnTrack: (request) => restOnTrack(ports, request),
      viewAsk: (request) => viewAsk(ports, request),
    },
  });
});
afterAll(() => teams.close());

/** Robin's card about late actions and others, as it stands in the chat, and who taps on it. */
function card(actions: readonly ActionGiven[] = [LATE, LATE, LATER, LATER], state: 'live' | 'opening' = 'live') {
  const items = actions.map(
    (_, index): Partial<SentItem> => ({
      action: `plan:a1.${index + 1}`,
      reason: state === 'opening' ? 'opening' : 'overdue',
    }),
  );
  const at = answering(plan({ state, actions }), storedAsk({ person: ROBIN, items }));
  ports = at.ports;
  return { ...at, actionAt: (number: number) => actionAt(at.plans.plans(), number), tap, submit };
}

function actionAt(plans: readonly Plan[], number: number): Action {
  const action = plans[0]?.areas[0]?.actions[number - 1];
  if (!action) throw new Error('an action');
  return action;
}

/** A tapped button, as Teams tells of it: what comes back. */
async function tap(choice: string, { number = 1, revision = 0, by = ROBIN, typed = {} }: Tapped = {}) {
  const data = { tap: `${choice} ${revision} :2015-07-01 :a1.${number}`, ...boxes(typed) };
  return replyTo({ type: 'Action.Execute', verb: choice, data }, by);
}

interface Tapped {
  readonly number?: number;
  readonly revision?: number;
  readonly by?: typeof ROBIN;
  /** What stands in the boxes of the card, `box number` by `box number`. */
  readonly typed?: Readonly<Record<string, string>>;
}

function boxes(typed: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed).map(([place, value]) => {
      const [box, number = '1'] = place.split(' ');
      return [`${box}:plan:a1.${number}`, value];
    }),
  );
}

function executed(action: object, by = ROBIN) {
  const value = { action, trigger: 'manual' };
  const from = { id: `29:${by.id}`, name: by.name, aadObjectId: by.id };
  return teams.activity({ type: 'invoke', name: 'adaptiveCard/action', value, replyToId: 'card-1', from });
}

async function replyTo(action: object, by = ROBIN) {
  const before = teams.calls.length;
  const { status, text } = await teams.post(executed(action, by));
  expect(status).toBe(200);
  const reply: { type: string; value: unknown } = JSON.parse(text);
  const isCard = reply.type === 'application/vnd.microsoft.card.adaptive';
  // The stored message becomes the same card, unless somebody is about to write in it.
  if (isCard && !hasBoxes(reply.value))
    expect((await teams.reached(before + 1)).at(-1)?.body.attachments[0]?.content).toEqual(reply.value);
  return { isCard, drawn: reply.value, read: isCard ? readOn(reply.value) : String(reply.value) };
}

/** The same from a host that does not know Action.Execute: a message, after which the stored card is changed. */
async function submit(choice: string, typed: Readonly<Record<string, string>> = {}) {
  const value = { tap: `${choice} 0 :2015-07-01 :a1.1`, ...boxes(typed) };
  const before = teams.calls.length;
  expect((await teams.post(teams.activity({ value, replyToId: 'card-1' }))).status).toBe(200);
  const call = (await teams.reached(before + 1)).at(-1);
  expect(call).toMatchObject({ method: 'PUT', path: '/teams/v3/conversations/a:robin/activities/card-1' });
  return readOn(call?.body.attachments[0]?.content);
}

test('while somebody writes on a card, the stored one does not follow and empties no box', async () => {
  const at = card();
  const before = teams.calls.length;
  await at.tap('open-more', { number: 2 });
  await at.tap('done-on', { number: 2, typed: { 'doneOn 2': '2015-05-29', 'words 2': 'Fewer wait' } });
  expect(await teams.reached(before + 1)).toHaveLength(before + 1);
});

describe('one tap', () => {
  test.each([
    ['done', 1, 'done on 30 June 2015', 'done'],
    ['not-yet', 1, 'not yet', 'in-progress'],
    ['done-today', 3, 'done on 1 July 2015', 'done'],
    ['not-yet', 3, 'on track', 'in-progress'],
  ])('“%s” on action %i is recorded as %s', async (choice, number, words, status) => {
    const at = card();
    const { read } = await at.tap(choice, { number });
    expect(read).toContain(`✔ Recorded: ${words}`);
    expect(read).toContain('3 of 4 still to answer');
    expect(at.actionAt(number)).toMatchObject({ status });
  });

  test('“The rest are on track” answers what is not yet due, and leaves what is late', async () => {
    const at = card();
    const { read, drawn } = await replyTo({ type: 'Action.Execute', verb: 'rest', data: { rest: ':2015-07-01' } });
    expect(read.match(/✔ Recorded: on track/g)).toHaveLength(2);
    expect(read).toContain('2 of 4 still to answer');
    expect(buttonsOf(drawn).filter((title) => title === 'Done, by its date')).toHaveLength(2);
    expect(at.plans.written).toHaveLength(2);
  });

  test('twice, at the same moment and later, is one entry', async () => {
    const at = card();
    const before = teams.calls.length;
    const notYet = executed({ type: 'Action.Execute', data: { tap: 'not-yet 0 :2015-07-01 :a1.1' } });
    const replies = await Promise.all([teams.post(notYet), teams.post(notYet)]);
    for (const { text } of replies) expect(text).toContain('✔ Recorded: not yet');
    await teams.reached(before + 2);
    expect((await at.tap('done')).read).toContain('nothing new was recorded');
    expect(at.plans.written).toHaveLength(1);
    expect(at.actionAt(1).status).toBe('in-progress');
  });

  test('in the opening round says that the plan is right, or that it is done already', async () => {
    const at = card([LATE, LATE], 'opening');
    expect((await at.tap('not-yet')).read).toContain('✔ Recorded: right as the plan has it');
    const opened = await at.tap('open-more', { number: 2 });
    expect(valuesOf(opened.drawn, 'id')).toEqual(['words:plan:a1.2', 'doneOn:plan:a1.2']);
    const done = await at.tap('done-on', { number: 2, typed: { 'doneOn 2': '2015-05-29', 'words 2': 'Fewer wait' } });
    expect(done.read).toContain('✔ Recorded: done on 29 May 2015');
    expect(done.read).toContain('“Fewer wait”');
  });
});

describe('what a button opens', () => {
  test.each(['more', 'revision', 'help', 'not-mine'])(
    '“%s” records nothing, and keeps what stands in other boxes',
    async (part) => {
      const at = card();
      const { drawn } = await at.tap(`open-${part}`, { typed: { 'help 2': 'A van' } });
      expect(valuesOf(drawn, 'value')).toEqual(['A van']);
      expect(valuesOf(drawn, 'id')).toHaveLength(part === 'more' || part === 'revision' ? 3 : 2);
      expect(at.plans.written).toEqual([]);
    },
  );

  test('a revised date is asked for with its reason, and the manager decides', async () => {
    const at = card();
    const { read } = await at.tap('revise', { typed: { newDay: '2015-08-31', reason: 'The school closes in July.' } });
    expect(read).toContain('✔ Recorded: 31 August 2015 asked for; Mary Manager decides');
    expect(read).toContain('“The school closes in July.”');
    expect(at.actionAt(1).revisions).toMatchObject([{ by: day('2015-08-31'), reason: 'The school closes in July.' }]);
  });

  test('help is asked for', async () => {
    const at = card();
    const { read } = await at.tap('ask-help', { typed: { help: 'A second van' } });
    expect(read).toContain('✔ Recorded: help asked for; Mary Manager is asked to help');
    expect(at.actionAt(1).requests).toMatchObject([{ kind: 'help', words: 'A second van' }]);
  });

  test('“not mine” says whose it is', async () => {
    const at = card();
    const { read } = await at.tap('give-back', { typed: { whose: 'Estates' } });
    expect(read).toContain('✔ Recorded: not yours, you say');
    expect(at.actionAt(1).requests).toMatchObject([{ kind: 'not-mine', words: 'Estates' }]);
  });

  test('another day is recorded with what difference it made', async () => {
    const at = card();
    const { read } = await at.tap('done-on', { typed: { doneOn: '2015-06-12', words: 'Nobody waits.' } });
    expect(read).toContain('✔ Recorded: done on 12 June 2015');
    expect(at.actionAt(1)).toMatchObject({ status: 'done', doneOn: day('2015-06-12') });
  });
});

describe('a slip', () => {
  const TOO_LONG = 'too long';
  test.each<[string, Record<string, string>, string]>([
    ['revise', { reason: 'Why' }, 'Choose the new date'],
    ['revise', { newDay: '2015-08-31' }, 'Say why it needs a later date'],
    ['revise', { newDay: '31/08/2015', reason: 'Why' }, 'Choose the new date'],
    ['revise', { newDay: '2015-06-01', reason: 'Why' }, 'Sentence for'],
    ['revise', { newDay: '2015-08-31', reason: TOO_LONG }, 'longer than 2000 characters'],
    ['done-on', { words: 'Nobody waits.' }, 'Choose the day on which it was done'],
    ['done-on', { doneOn: '2015-07-02' }, 'Sentence for day-in-the-future'],
    ['ask-help', {}, 'Say what help you need'],
    ['ask-help', { help: TOO_LONG }, 'longer than 2000 characters'],
    ['give-back', { whose: '  ' }, 'Say whose it is'],
    ['done', { words: TOO_LONG }, 'longer than 2000 characters'],
  ])('“%s” with %j is said at its question, and everything typed is still there', async (choice, said, sentence) => {
    const lengthened = ([box, words]: readonly [string, string]) => [
      box,
      words === TOO_LONG ? 'x'.repeat(WORDS_LIMIT + 1) : words,
    ];
    const typed: Record<string, string> = Object.fromEntries(Object.entries(said).map(lengthened));
    const at = card();
    const others = { 'reason 2': 'Half a reason', 'words 4': 'Half a note' };
    const { read, drawn } = await at.tap(choice, { typed: { ...typed, ...others } });
    expect(read).toContain(`▲ ${sentence}`.replace('▲ longer', 'longer'));
    const values = valuesOf(drawn, 'value');
    for (const words of [...Object.values(typed), ...Object.values(others)]) {
      const kept = /^\d\d\//.test(words) || words.trim() === '' ? [] : [words.slice(0, WORDS_LIMIT)];
      expect(values).toEqual(expect.arrayContaining(kept));
    }
    expect(at.plans.written).toEqual([]);
  });

  test('leaves open the boxes that it is about, though nothing stood in them', async () => {
    const at = card();
    const { drawn } = await at.tap('ask-help');
    expect(valuesOf(drawn, 'id')).toEqual(['help:plan:a1.1']);
  });
});

describe('correcting', () => {
  test('opens the question with what was said, goes on over a slip, and records what is said then', async () => {
    const at = card();
    await at.tap('done', { typed: { words: 'All signed.' } });
    const opened = await at.tap('correct');
    expect(valuesOf(opened.drawn, 'value')).toEqual(['All signed.', '2015-06-30']);
    expect(opened.read).toContain('Recorded so far: done on 30 June 2015.');
    const other = await at.tap('open-revision', { revision: 1, typed: { words: 'All signed.' } });
    expect(other.read).toContain('Recorded so far');
    const slip = await at.tap('revise', { revision: 1, typed: { newDay: '2015-08-31' } });
    expect(slip.read).toContain('Say why it needs a later date');
    const { read } = await at.tap('revise', {
      revision: 1,
      typed: { newDay: '2015-08-31', reason: 'One is missing.' },
    });
    expect(read).toContain('✔ Recorded: 31 August 2015 asked for; Mary Manager decides');
    expect(at.plans.written).toHaveLength(2);
  });
});

describe('in a host without Action.Execute', () => {
  test('every choice is a message, and the card that was tapped changes', async () => {
    const at = card();
    expect(await at.submit('open-help')).toContain('4 actions need an answer');
    expect(await at.submit('ask-help')).toContain('Say what help you need');
    expect(await at.submit('ask-help', { help: 'A van' })).toContain('✔ Recorded: help asked for');
    expect(await at.submit('correct')).toContain('Recorded so far: help asked for.');
    expect(at.plans.written).toHaveLength(1);
  });
});

describe('whose card it is', () => {
  test.each(['done', 'open-help', 'correct', 'revise'])('“%s” tapped by somebody else is nothing', async (choice) => {
    const at = card();
    const reply = await at.tap(choice, { by: SAM });
    expect(reply).toMatchObject({ isCard: false, read: 'Sentence for not-your-action.' });
    expect(at.plans.written).toEqual([]);
  });

  test('a card of last month is answered as what it asks about stands now', async () => {
    const at = card();
    at.clock.set('2015-08-03');
    const { read } = await at.tap('done-today', { number: 3 });
    expect(read).toContain('✔ Recorded: done on 3 August 2015');
    expect(read).toContain('Was due 30 June, 34 days ago');
  });

  test('an action that was given to somebody else since is theirs to answer', async () => {
    const at = card([LATE, { ...LATE, leads: [person('Jo Joint')] }]);
    const reply = await at.tap('done', { number: 2 });
    expect(reply.read).toBe('Sentence for not-your-action.');
    expect(at.plans.written).toEqual([]);
  });
});
