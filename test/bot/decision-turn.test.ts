import { decideInChat } from '../../src/cases/deciding/decide-in-chat.ts';
import { decideRevision } from '../../src/cases/deciding/decide-revision.ts';
import { viewDecision } from '../../src/cases/deciding/view-decision.ts';
import type { MatterName } from '../../src/core/asking/telling/matter.ts';
import type { EntryKind } from '../../src/core/plan/entry.ts';
import type { Person } from '../../src/core/plan/person.ts';
import { DECISION_WORDS, type DecisionChoice, decisionData } from '../../src/wire/decision-submit.ts';
import { entry } from '../builders/entry.ts';
import { type ActionGiven, day, person, plan } from '../builders/plan.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakePeople } from '../fakes/people.ts';
import { fakePlanStore } from '../fakes/plan-store.ts';
import { buttonsOf, hasBoxes, parsed, readOn, valuesOf } from './cards/parsed.ts';
import { ROBIN, startTeams, type Teams } from './teams.ts';

const lee = person('Lee Lead');
const ann = person('Ann Example');
const asked = { by: lee, on: day('2015-07-01') };
const revision = { phrase: null, by: day('2015-09-30'), reason: 'Post vacant', agreed: null, asked, refused: null };
const help = { kind: 'help', by: lee, on: day('2015-07-01'), words: 'Two more reviewers' } as const;
const notMine = { kind: 'not-mine', by: lee, on: day('2015-07-01'), words: 'It is housing’s' } as const;
const REVISION: MatterName = {
  kind: 'revision',
  action: 'plan:a1.1',
  asker: lee.id,
  on: day('2015-07-01'),
  day: day('2015-09-30'),
};
const HELP: MatterName = { ...REVISION, kind: 'help', day: null };
const NOT_MINE: MatterName = { ...REVISION, kind: 'not-mine', day: null };

let teams: Teams;
afterEach(() => teams.close());

/** Robin manages the only area of a plan, and taps in their chat. */
async function stage(given: ActionGiven, { manager = ROBIN }: { readonly manager?: Person } = {}) {
  const plans = fakePlanStore(
    plan({ roles: { coordinators: [ROBIN], nextLevel: ann }, areas: [{ manager, actions: [given] }] }),
  );
  for (const [kind, one] of [
    ['revision-asked', given.revisions?.[0]],
    ['help-asked', given.requests?.find((request) => request.kind === 'help')],
    ['not-mine-said', given.requests?.find((request) => request.kind === 'not-mine')],
  ] as const) {
    if (one) await plans.note([askedEntry(kind, one)]);
  }
  const asking = plans.written.length;
  const ports = { plans, people: fakePeople({ people: [lee, ann, ROBIN] }), clock: fakeClock('2015-07-02T09:12:00Z') };
  teams = await startTeams({
    cases: {
      decide: (request) => decideInChat(ports, request),
      viewDecision: ({ by, matter }) => viewDecision(ports, by, matter),
    },
  });
  const tap = async (choice: DecisionChoice, matter: MatterName, words?: string) => {
    const data = { ...decisionData(choice, matter), ...(words === undefined ? {} : { [DECISION_WORDS]: words }) };
    const value = { action: { type: 'Action.Execute', verb: choice, data }, trigger: 'manual' };
    const before = teams.calls.length;
    const reply = await teams.post(
      teams.activity({ type: 'invoke', name: 'adaptiveCard/action', value, replyToId: 'card-1' }),
    );
    const { value: card } = Object(reply.body);
    if (typeof card !== 'object') return { sentence: String(card), text: '', buttons: [] };
    if (!hasBoxes(card)) await teams.reached(before + 1);
    parsed(card);
    return { sentence: null, text: readOn(card), buttons: buttonsOf(card), card };
  };
  const now = () => plans.plans()[0]?.areas[0]?.actions[0];
  return { ports, tap, now, written: () => plans.written.slice(asking) };
}

/** The line of history by which it was asked. */
function askedEntry(
  kind: EntryKind,
  { reason, words, by }: { readonly reason?: string | null; readonly words?: string; readonly by: object },
) {
  const changes = kind === 'revision-asked' ? [{ field: 'date asked for', from: null, to: String(by) }] : [];
  return entry({ key: kind, kind, by: lee, words: words ?? reason ?? null, changes });
}

test('“Agree” agrees to the day that was asked for, and the card becomes a receipt that says who and when', async () => {
  const { tap, now, written } = await stage({ ref: '4.2', revisions: [revision] });
  const { text, buttons } = await tap('agree', REVISION);
  expect(now()?.revisions[0]?.agreed).toEqual({ by: ROBIN.name, on: day('2015-07-02') });
  expect(written()).toMatchObject([{ kind: 'revision-agreed', by: ROBIN, door: 'chat' }]);
  expect(text).toContain('Lee Lead asked for 30 September 2015.');
  expect(text).toContain('You agreed to this on 2 July 2015 at 10:12.');
  expect(buttons).toEqual(['Open the action']);
});

test('the same tap twice is one decision', async () => {
  const { tap, written } = await stage({ revisions: [revision] });
  const taps = await Promise.all([tap('agree', REVISION), tap('agree', REVISION)]);
  expect(taps.map(({ text }) => text.includes('You agreed to this'))).toEqual([true, true]);
  expect(written()).toHaveLength(1);
});

test('“Refuse” opens a box that says it is required, an empty one is refused, and the reason is recorded', async () => {
  const { tap, now } = await stage({ revisions: [revision] });
  const opened = await tap('open-refuse', REVISION);
  expect(opened.buttons).toEqual(['Refuse, for this reason', 'Back']);
  expect(valuesOf(opened.card, 'label')).toEqual(['Why not (required). Please name no child and no carer.']);
  const empty = await tap('refuse', REVISION, '  ');
  expect(empty.text).toContain('Write your reason in the box, then tap again.');
  expect(now()?.revisions[0]?.refused).toBeNull();
  const { text } = await tap('refuse', REVISION, 'The inspector comes in August');
  expect(text).toContain('You refused this on 2 July 2015 at 10:12.');
  expect(text).toContain('“The inspector comes in August”');
  expect((await tap('back', REVISION)).buttons).toEqual(['Open the action']);
});

test('what was decided meanwhile is shown with who and when, and nothing is written', async () => {
  const { tap, written, ports } = await stage({ revisions: [revision] }, { manager: ann });
  await decideRevision(ports, {
    ...{ by: ann, action: 'plan:a1.1', door: 'tab', submit: 's1', day: revision.by, decision: { decided: 'agreed' } },
  });
  const { text, buttons } = await tap('refuse', REVISION, 'Too late');
  expect(text).toContain('Ann Example agreed to this on 2 July 2015 at 10:12.');
  expect(buttons).toEqual(['Open the action']);
  expect(written()).toHaveLength(1);
});

test('who may not decide any more is told so in one sentence, and what they wrote stays in the box', async () => {
  const { tap, now } = await stage({ revisions: [revision] }, { manager: ann });
  const { text, buttons } = await tap('agree', REVISION);
  expect(text).toContain('Sentence for not-permitted.');
  expect(text).toContain('You cannot decide this yourself.');
  expect(buttons).toEqual(['Open the action']);
  expect(now()?.revisions[0]?.agreed).toBeNull();
});

test('nobody decides about what they lead', async () => {
  const { tap, now } = await stage({ leads: [ROBIN], revisions: [revision] });
  expect((await tap('agree', REVISION)).text).toContain('Sentence for own-action.');
  expect(now()?.revisions[0]?.agreed).toBeNull();
});

test('a day that was asked for in place of the one on the card is not agreed to unseen', async () => {
  const { tap, now } = await stage({ revisions: [{ ...revision, by: day('2015-12-31') }] });
  const { text } = await tap('agree', REVISION);
  expect(text).toContain('This no longer waits for a decision');
  expect(now()?.revisions[0]?.agreed).toBeNull();
});

test('help is answered in words', async () => {
  const { tap, now, written } = await stage({ requests: [help] });
  expect((await tap('answer', HELP)).text).toContain('Write what will be done in the box, then tap again.');
  const { text } = await tap('answer', HELP, 'Pat joins from Monday');
  expect(text).toContain('You answered this on 2 July 2015 at 10:12.');
  expect(now()?.requests).toEqual([]);
  expect(written()).toMatchObject([{ kind: 'help-answered', words: 'Pat joins from Monday' }]);
});

test('“not mine” stays with them for a reason, or leads to the tab to give it to somebody else', async () => {
  const { tap, written } = await stage({ requests: [notMine] });
  const closed = await tap('back', NOT_MINE);
  expect(closed.buttons).toEqual(['It stays with them', 'Give it to somebody else']);
  expect((await tap('open-keep', NOT_MINE)).buttons).toEqual(['It stays, for this reason', 'Back']);
  const { text } = await tap('keep', NOT_MINE, 'Housing has no part in it');
  expect(text).toContain('You decided on 2 July 2015 at 10:12 that it stays with them.');
  expect(written()).toMatchObject([{ kind: 'not-mine-settled', words: 'Housing has no part in it' }]);
});

test('who decides is who Teams says, whatever the button claims', async () => {
  const { written } = await stage({ revisions: [revision] });
  const data = { ...decisionData('agree', REVISION), by: ann, person: ann.id };
  const value = { action: { type: 'Action.Execute', verb: 'agree', data }, trigger: 'manual' };
  const stranger = { id: '29:sam', name: 'Sam', aadObjectId: '99999999-2222-4333-8444-555555555555' };
  const reply = await teams.post(
    teams.activity({ type: 'invoke', name: 'adaptiveCard/action', value, replyToId: 'card-1', from: stranger }),
  );
  expect(reply.text).toContain('Sentence for action-unknown.');
  expect(written()).toEqual([]);
});

test('a host without Action.Execute sends a message, and its card changes', async () => {
  const { written } = await stage({ revisions: [revision] });
  await teams.post(teams.activity({ value: decisionData('agree', REVISION), replyToId: 'card-1' }));
  expect(teams.calls).toMatchObject([{ method: 'PUT', path: '/teams/v3/conversations/a:robin/activities/card-1' }]);
  expect(written()).toHaveLength(1);
});

test('a button that is none of ours decides nothing', async () => {
  const { written } = await stage({ revisions: [revision] });
  const value = {
    action: { type: 'Action.Execute', verb: 'agree', data: { decision: 'agree', matter: { kind: 'letter' } } },
  };
  const reply = await teams.post(
    teams.activity({ type: 'invoke', name: 'adaptiveCard/action', value, replyToId: 'card-1' }),
  );
  expect(reply.text).toContain('Sentence for request-invalid.');
  expect(written()).toEqual([]);
});
