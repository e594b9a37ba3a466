import fc from 'fast-check';
import { answerAsk } from '../../src/cases/answering/answer-ask.ts';
import { askedAbout } from '../../src/cases/asking/asked-about.ts';
import { openOwnAsk } from '../../src/cases/asking/open-own-ask.ts';
import { viewAsk } from '../../src/cases/asking/view-ask.ts';
import { anyCharacter } from '../any-character.ts';
import { storedAsk } from '../builders/ask.ts';
import { type AreaGiven, person, plan } from '../builders/plan.ts';
import { answering } from '../cases/answering.ts';
import { counted } from '../counted.ts';
import { buttonsOf, parsed, readOn, valuesOf } from './cards/parsed.ts';
import { ROBIN, startTeams, type Teams } from './teams.ts';

// What a lead writes in their own words on 1 July 2015, with the real cases behind it: nothing is in the plan until they
// tap "Yes, record it".

const AREAS: readonly AreaGiven[] = [
  {
    actions: [
      { ref: '4.2', text: 'Train every team', leads: [ROBIN], by: '2015-09-30' },
      { ref: '4.3', text: 'Publish the hours', leads: [ROBIN], by: '2015-06-01' },
      { ref: '1.1', text: 'Agree one front door', leads: [ROBIN], by: '2015-07-31' },
    ],
  },
  { actions: [{ ref: '1.1', text: 'Ask the forum', leads: [ROBIN], by: '2015-10-31' }] },
];

let teams: Teams;
afterEach(() => teams.close());

async function start(areas: readonly AreaGiven[] = AREAS) {
  const asked = { person: ROBIN, items: [{ action: 'plan:a1.2' }] };
  const at = answering(plan({ areas }), storedAsk(asked));
  const { ports } = at;
  teams = await startTeams({
    cases: {
      answerAsk: (request) => answerAsk(ports, request),
      viewAsk: (request) => viewAsk(ports, request),
      myActions: (by) => openOwnAsk(ports, by),
      askedAbout: (by) => askedAbout(ports, by),
    },
  });
  return at;
}

/** The card that answers what somebody wrote. */
async function write(text: string): Promise<unknown> {
  const before = teams.calls.length;
  expect((await teams.post(teams.activity({ text }))).status).toBe(200);
  const card = (await teams.reached(before + 1)).at(-1)?.body.attachments[0]?.content;
  parsed(card);
  return card;
}

/** Taps a button of a card, with what stands in its boxes: the card that takes its place. */
async function tap(card: unknown, title: string, boxes: object = {}): Promise<unknown> {
  const before = teams.calls.length;
  const value = { ...Object(dataOf(card, title)), ...boxes };
  expect((await teams.post(teams.activity({ value, replyToId: 'card-1' }))).status).toBe(200);
  const call = (await teams.reached(before + 1)).at(-1);
  expect(call).toMatchObject({ method: 'PUT', path: '/teams/v3/conversations/a:robin/activities/card-1' });
  const drawn = call?.body.attachments[0]?.content;
  parsed(drawn);
  return drawn;
}

function dataOf(drawn: unknown, title: string): unknown {
  const actions = valuesOf(drawn, 'actions').flat();
  const found = actions.find((action) => Object(action).title === title);
  expect(found).toBeDefined();
  return Object(found).data;
}

const YES = 'Yes, record it';
const NO = 'No, show me the card';

test('what is plain is shown first, and recorded once it is confirmed, however often that is tapped', async () => {
  const at = await start();
  const card = await write('4.2 done, the trainer came to all teams');
  expect(readOn(card)).toContain('→ done, day not said');
  expect(readOn(card)).toContain('“the trainer came to all teams”');
  expect(at.plans.written).toEqual([]);
  const receipt = await tap(card, YES);
  await tap(card, YES);
  expect(readOn(receipt)).toContain('✔ Recorded: done, day not said');
  expect(readOn(receipt)).not.toContain('Publish the hours');
  expect(at.plans.written).toMatchObject([
    { action: 'plan:a1.1', by: ROBIN, door: 'chat', kind: 'answered', words: 'the trainer came to all teams' },
  ]);
});

test('the day of a “done” can be said beside it', async () => {
  const at = await start();
  await tap(await write('4.2 done'), YES, { 'doneOn:plan:a1.1': '2015-06-20' });
  expect(at.plans.plans()[0]?.areas[0]?.actions[0]?.doneOn?.toString()).toBe('2015-06-20');
});

test('“no” records nothing, and what was written stands in the form', async () => {
  const at = await start();
  const card = await tap(await write('4.2 done on Monday, the trainer came'), NO);
  expect(readOn(card)).toContain('Nothing was recorded. What you wrote stands in the forms below.');
  expect(valuesOf(card, 'value')).toEqual(expect.arrayContaining(['the trainer came', '2015-06-29']));
  expect(at.plans.written).toEqual([]);
});

test('a later day asks for its reason, and is then asked for as a revised date', async () => {
  const at = await start();
  const card = await write('4.2 by end of December please');
  expect(readOn(card)).toContain('→ a revised date: 31 December 2015 (agreed now: 30 September 2015)');
  const again = await tap(card, YES);
  expect(readOn(again)).toContain('Something required is still empty, so nothing was recorded');
  expect(at.plans.written).toEqual([]);
  await tap(again, YES, { 'reason:plan:a1.1': 'No trainer before autumn' });
  expect(at.plans.written).toMatchObject([{ kind: 'revision-asked', words: 'No trainer before autumn' }]);
});

test('a later day can be said as what is expected, and no decision is asked for', async () => {
  const at = await start();
  await tap(await write('4.2 by end of December please'), 'Only say that I expect it then');
  const action = at.plans.plans()[0]?.areas[0]?.actions[0];
  expect([action?.expected?.toString(), action?.revisions]).toEqual(['2015-12-31', []]);
});

test('several actions are confirmed with one tap; one that is refused keeps none of the others out', async () => {
  const at = await start();
  const card = await write('4.2 done; 4.3 not yet');
  at.plans.changeElsewhere('plan:a1.1', (action) => ({ ...action, status: 'superseded' }));
  const drawn = await tap(card, YES);
  expect(readOn(drawn)).toContain('▲ Sentence for action-closed.');
  expect(readOn(drawn)).toContain('✔ Recorded: not yet');
  expect(at.plans.written).toMatchObject([{ action: 'plan:a1.2' }]);
});

test('“all on track” leaves out what is late, and says so', async () => {
  const at = await start();
  const card = await write('all on track');
  expect(readOn(card)).toContain('does not say enough: 4.3. It stays on your card.');
  await tap(card, YES);
  expect(at.plans.written.map(({ action }) => action).sort()).toEqual(['plan:a1.1', 'plan:a1.3', 'plan:a2.1']);
});

test('a number that stands twice asks which, and the words are not to be written again', async () => {
  const at = await start();
  const which = await write('1.1 done, all signed');
  expect(buttonsOf(which)).toEqual(['Priority Area 1 · 1.1', 'Priority Area 2 · 1.1']);
  const card = await tap(which, 'Priority Area 2 · 1.1');
  expect(readOn(card)).toContain('“all signed”');
  await tap(card, YES);
  expect(at.plans.written).toMatchObject([{ action: 'plan:a2.1', words: 'all signed' }]);
});

test('“done” alone is about the one action that the last card still asks about', async () => {
  await start();
  expect(readOn(await write('done'))).toContain('Publish the hours');
});

test('what is not plain says so in one sentence, above the card with the words in its form', async () => {
  const at = await start();
  const card = await write('we are nearly there with 4.2');
  expect(readOn(card)).toMatch(/^▲ I could not tell how it stands/);
  const about = await write('4.2 is nearly done');
  expect(valuesOf(about, 'value')).toContain('4.2 is nearly done');
  expect(at.plans.written).toEqual([]);
});

test('more actions than a card can show are not recorded by one tap', async () => {
  const many = Array.from({ length: 90 }, (_, index) => ({ ref: `4.${index + 1}`, leads: [ROBIN], by: '2015-09-30' }));
  const at = await start([{ actions: many }]);
  const card = await write('all on track');
  expect(readOn(card)).toMatch(/^▲ That is about more actions than I can show you at once/);
  expect(JSON.stringify(card).length * 2).toBeLessThan(80 * 1024);
  expect(at.plans.written).toEqual([]);
});

test('what somebody made of a button of ours cannot answer for somebody else', async () => {
  const at = await start();
  const data = Object(dataOf(await write('4.2 done'), YES));
  const una = person('Una Other');
  const from = { id: '29:una', name: una.name, aadObjectId: '99999999-2222-4333-8444-555555555555' };
  await teams.post(teams.activity({ value: data, replyToId: 'card-1', from }));
  const forged = { ...data, answers: [{ choice: 'done', action: 'plan:a1.1', day: '9999-99-99', words: null }] };
  await teams.post(teams.activity({ value: forged, replyToId: 'card-1' }));
  expect(at.plans.written).toEqual([]);
});

const PIECES = ['4.2', '1.1', 'done', 'not yet', 'on track', 'by end of March', 'all', 'help with', 'not mine', 'rest'];
const MARKS = [',', ';', '\n', '.', '?', '{{', '<at>x</at>', '‮', 'almost', '9.9'];
const words = fc
  .array(fc.constantFrom(...PIECES, ...MARKS), { minLength: 1, maxLength: 12 })
  .map((all) => all.join(' '));

test('whatever is written, nothing is in the plan without a tap, and there is always an answer', async () => {
  const at = await start();
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof(words, fc.string({ unit: anyCharacter, maxLength: 100 })), async (text) => {
      const before = teams.calls.length;
      expect((await teams.post(teams.activity({ text }))).status).toBe(200);
      expect(teams.calls.length).toBe(before + 1);
      expect(at.plans.written).toEqual([]);
      tried += 1;
    }),
    { numRuns: 15 },
  );
  expect(teams.logged).toEqual([]);
  counted('messages in words that were answered, and none recorded without a tap', tried);
});
