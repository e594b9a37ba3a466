import { type MeetingCases, meetingCases } from '../../../src/cases/meeting/meeting-cases.ts';
import type { NotesView } from '../../../src/core/plan/meeting/notes-view.ts';
import type { Person } from '../../../src/core/plan/person.ts';
import { USUAL_ASKING } from '../../../src/core/plan/plan-asking.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { day, type PlanGiven, person, plan, revision } from '../../builders/plan.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakeGroupChat } from '../../fakes/group-chat.ts';
import { fakeKeptAnswers } from '../../fakes/kept-answers.ts';
import { fakeNotesCards } from '../../fakes/notes-cards.ts';
import { fakePeople } from '../../fakes/people.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';
import { fakeShownItems } from '../../fakes/shown-items.ts';

const CORA = person('Cora Coordinator');
const MARY = person('Mary Manager');
const LEE = person('Lee Lead');
const CHAT = { kind: 'chat', id: '19:meeting_abc@thread.v2' } as const;

const GIVEN: PlanGiven = {
  roles: { coordinators: [CORA] },
  areas: [
    { actions: [{ by: '2015-06-10' }, { by: '2015-05-20', leads: [person('Una Other')] }, { by: '2015-12-31' }] },
    {
      manager: person('Max Manager'),
      actions: [
        {
          by: '2015-09-30',
          leads: [person('Una Other')],
          revisions: [revision('2015-10-10'), revision('2015-11-10'), revision('2016-01-31', { agreed: false })],
        },
      ],
    },
  ],
};

/** Meetings about one plan on Thursday 2 July 2015. */
function stage(given: PlanGiven = {}) {
  const plans = fakePlanStore(plan({ ...GIVEN, ...given }));
  const clock = fakeClock('2015-07-02');
  const groupChat = fakeGroupChat({ [CHAT.id]: [CORA] });
  const shown = fakeShownItems();
  const ports = { plans, clock, kept: fakeKeptAnswers(), people: fakePeople() };
  const cases = meetingCases({ ...ports, shown, groupChat, notesCards: fakeNotesCards() });
  return { plans, clock, groupChat, shown, cases, ...doing(cases) };
}

let count = 0;
function doing(cases: MeetingCases) {
  const of = (by: Person, submit = `submit-${++count}`, meeting = 'm1') => ({ by, plan: 'plan', meeting, submit });
  return {
    of,
    open: (submit?: string) =>
      cases.open({ ...of(CORA, submit), body: 'Improvement Board', on: day('2015-07-02'), instead: null }),
    see: (by = CORA) => cases.view(by, { plan: 'plan' }),
    note: (words: string, action: string | null = 'plan:a1.1', by = CORA, submit?: string) =>
      cases.note({ ...of(by, submit), action, words }),
    agree: (action: string, iso: string, submit?: string) =>
      cases.decide({ ...of(CORA, submit), action, day: day(iso), decided: 'agreed', reason: 'The contractor is new.' }),
  };
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

test('a meeting goes through what is overdue, the longest first, then what the body has to decide', async () => {
  const { open, see } = stage();
  await open();
  const { minutes } = await see();
  expect(
    minutes.sections.map(({ section, areas }) => [
      section,
      areas.map(({ items }) => items.map(({ action }) => action.id)),
    ]),
  ).toEqual([
    ['overdue', [['a1.2', 'a1.1']]],
    ['to-decide', [['a2.1']]],
  ]);
});

test('what is settled in the meeting stays where the room saw it, and is in the minutes with its reason', async () => {
  const { open, agree, note, see, plans } = stage();
  await open();
  await agree('plan:a1.2', '2015-09-30');
  await note('Una is off until August.', 'plan:a1.2');
  const [overdue] = (await see()).minutes.sections;
  const [first] = overdue?.areas[0]?.items ?? [];
  expect(first?.action.id).toBe('a1.2');
  expect(first?.decisions).toMatchObject([{ decided: 'agreed', reason: 'The contractor is new.' }]);
  expect(first?.notes.map(({ words }) => words)).toEqual(['Una is off until August.']);
  expect(first?.action.revisions.at(-1)?.agreed).toMatchObject({ by: 'Improvement Board' });
  expect(plans.history('plan:a1.2').map(({ kind }) => kind)).toEqual(['revision-agreed', 'noted']);
});

test('an action that the body adds has its lead and its due, and is on no agenda of the same meeting', async () => {
  const { open, cases, of, see } = stage();
  await open();
  const wanted = { area: 'a2', text: 'Write to all carers', lead: 'Head of Care', due: day('2015-08-31') };
  const sent = { ...of(CORA), ...wanted };
  await cases.add(sent);
  await cases.add(sent);
  const { minutes } = await see();
  expect(minutes.added.map(({ area, action }) => [area.id, action.text, action.leads, `${action.due.by}`])).toEqual([
    ['a2', 'Write to all carers', ['Head of Care'], '2015-08-31'],
  ]);
  const items = minutes.sections.flatMap(({ areas }) => areas.flatMap((area) => area.items));
  expect(items.map(({ action }) => action.id)).toEqual(['a1.2', 'a1.1', 'a2.1']);
});

test('the same submit twice is one line, and two people are two', async () => {
  const { open, note, agree, cases, of, plans } = stage();
  await open('open-1');
  await open('open-1');
  await note('Once', 'plan:a1.1', CORA, 'note-1');
  await note('Once', 'plan:a1.1', CORA, 'note-1');
  await note('Once', 'plan:a1.1', MARY, 'note-1');
  await agree('plan:a1.1', '2015-09-01', 'agree-1');
  await agree('plan:a1.1', '2015-09-01', 'agree-1');
  await cases.close(of(CORA));
  await cases.close(of(CORA));
  expect(plans.written.map(({ kind }) => kind)).toEqual([
    'meeting-opened',
    'noted',
    'noted',
    'revision-agreed',
    'meeting-closed',
  ]);
});

test('a note is taken back by its writer alone, until the meeting is closed, and history keeps both', async () => {
  const { open, note, see, cases, of, plans } = stage();
  await open();
  await note('Wrong action', 'plan:a1.1', MARY, 'slip');
  expect(await codeOf(cases.takeBack({ ...of(CORA), note: 'slip' }))).toBe('note-gone');
  await cases.takeBack({ ...of(MARY), note: 'slip' });
  await cases.takeBack({ ...of(MARY), note: 'slip' });
  expect((await see()).minutes.sections[0]?.areas[0]?.items.flatMap(({ notes }) => notes)).toEqual([]);
  expect(plans.history('plan:a1.1').map(({ kind }) => kind)).toEqual(['noted', 'note-taken-back']);
  await note('Right', 'plan:a1.1', MARY, 'late');
  await cases.close(of(CORA));
  expect(await codeOf(cases.takeBack({ ...of(MARY), note: 'late' }))).toBe('meeting-closed');
});

test('a meeting that was left open is told so, closed by whoever runs the next one, and by nobody unasked', async () => {
  const { open, clock, see, cases, of } = stage();
  await open();
  clock.set('2015-07-09');
  expect(await see()).toMatchObject({ leftOpen: true });
  const next = { ...of(CORA), body: 'Audit Panel', on: day('2015-07-09') };
  expect(await codeOf(cases.open({ ...next, instead: null }))).toBe('meeting-open');
  await cases.open({ ...next, instead: 'm1' });
  const { minutes, earlier, leftOpen } = await see();
  expect([minutes.meeting?.id, earlier.map(({ id }) => id), leftOpen]).toEqual(['m2', ['m1'], false]);
});

test('managers note on the actions of their areas, everybody who reads follows, and only a coordinator runs it', async () => {
  const { open, note, see, cases, of } = stage();
  expect(await codeOf(cases.open({ ...of(MARY), body: 'Board', on: day('2015-07-02'), instead: null }))).toBe(
    'meeting-not-run',
  );
  await open();
  expect(await codeOf(note('Seen', 'plan:a1.1', MARY))).toBe('done');
  expect(await codeOf(note('Not mine', 'plan:a2.1', MARY))).toBe('action-unknown');
  expect(await codeOf(note('All', null, MARY))).toBe('meeting-not-run');
  expect(await codeOf(note('Lead', 'plan:a1.1', LEE))).toBe('meeting-not-run');
  expect(await codeOf(cases.close(of(MARY)))).toBe('meeting-not-run');
  const { minutes, may } = await see(LEE);
  expect([minutes.sections.map(({ areas }) => areas.map(({ items }) => items.length)), may]).toEqual([[[1]], []]);
  expect(await codeOf(see(person('Sue Stranger')))).toBe('plan-unknown');
});

test('no meeting is opened about a plan that is not live, nor on a day to come', async () => {
  const { cases, of } = stage({ state: 'opening' });
  const wanted = { ...of(CORA), body: 'Board', instead: null };
  expect(await codeOf(cases.open({ ...wanted, on: day('2015-07-02') }))).toBe('plan-not-live');
  const live = stage();
  expect(await codeOf(live.cases.open({ ...wanted, on: day('2015-07-03') }))).toBe('day-in-the-future');
});

test('the room goes along with what is shown, and nothing of it is recorded', async () => {
  const { open, cases, of, see, plans } = stage();
  await open();
  await cases.show({ ...of(CORA), action: 'plan:a1.2' });
  expect((await see(LEE)).shown).toBe('plan:a1.2');
  expect(plans.written).toHaveLength(1);
});

test('the next meeting is that of a round, else of the body in whose name the plan asks', async () => {
  const round = { id: 'r1', opens: day('2015-07-01'), cutOffs: [day('2015-07-06')], paper: day('2015-07-07') };
  const meeting = { name: 'Scrutiny Committee', on: day('2015-07-15') };
  const asking = { ...USUAL_ASKING, board: 'Improvement Board' };
  expect((await stage({ asking }).see()).next).toEqual({ body: 'Improvement Board', planned: null });
  const { next } = await stage({ asking: { ...asking, rounds: [{ ...round, meeting }] } }).see();
  expect(next).toEqual({ body: 'Scrutiny Committee', planned: meeting.on });
});

describe('sending the notes', () => {
  const send = (submit = 'send-1', by = CORA, to = CHAT as { kind: 'chat' | 'channel'; id: string }) => ({
    by,
    plan: 'plan',
    meeting: 'm1',
    submit,
    to,
    names: { show: 'people' } as const,
  });

  test('puts them into the conversation once, whatever is tried, and tells where they went', async () => {
    const { open, note, cases, groupChat, plans } = stage();
    await open();
    await note('Noted for all', null);
    await cases.send(send());
    await cases.send(send());
    expect(groupChat.posted.map(({ notes }) => notes.notes)).toEqual([['Noted for all']]);
    expect(plans.written.filter(({ kind }) => kind === 'notes-sent')).toHaveLength(1);
  });

  test('is refused where the bot is not, or the person who asks', async () => {
    const { open, cases, groupChat } = stage();
    await open();
    expect(await codeOf(cases.send(send('s', CORA, { kind: 'channel', id: '19:other@thread.tacv2' })))).toBe(
      'bot-not-there',
    );
    const other = fakeGroupChat({ [CHAT.id]: [MARY] });
    Object.assign(groupChat, { membershipOf: other.membershipOf });
    expect(await codeOf(cases.send(send()))).toBe('not-in-conversation');
    expect(groupChat.posted).toEqual([]);
  });

  test('that failed is tried again under the same submit; one of unclear fate is not', async () => {
    const { open, cases, groupChat, plans } = stage();
    await open();
    groupChat.next(new Refusal('busy'));
    expect(await codeOf(cases.send(send()))).toBe('busy');
    groupChat.next({ outcome: 'refused', why: 'not-allowed' });
    expect(await codeOf(cases.send(send()))).toBe('card-refused');
    groupChat.next({ outcome: 'unknown' });
    expect(await codeOf(cases.send(send()))).toBe('card-unclear');
    expect(await codeOf(cases.send(send()))).toBe('card-unclear');
    expect(groupChat.posted).toEqual([]);
    expect(plans.written.filter(({ kind }) => kind === 'notes-sent')).toEqual([]);
    expect(await codeOf(cases.send(send('send-2')))).toBe('done');
    expect(groupChat.posted).toHaveLength(1);
  });
});

test('notes with posts name nobody whom the plan knows, in leads and in what was noted', async () => {
  const { open, note, cases } = stage({
    areas: [{ actions: [{ by: '2015-06-10', leads: ['Ann Lee, Head of Care'] }] }],
  });
  await open();
  await note('Ann Lee will ask Cora Coordinator.');
  const nameless = { withheld: 'Name withheld', inText: '[name]' };
  const notes: NotesView = await cases.notes(CORA, { plan: 'plan', meeting: 'm1', names: { show: 'posts', nameless } });
  expect(notes.areas[0]?.items[0]).toMatchObject({ leads: ['Head of Care'], notes: ['Head of Care will ask [name].'] });
});
