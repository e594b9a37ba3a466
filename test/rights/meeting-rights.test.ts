import { type MeetingCases, meetingCases } from '../../src/cases/meeting/meeting-cases.ts';
import type { Person } from '../../src/core/plan/person.ts';
import { Refusal } from '../../src/core/refusal.ts';
import { day, person } from '../builders/plan.ts';
import { counted } from '../counted.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeDeputyships } from '../fakes/deputyships.ts';
import { fakeGroupChat } from '../fakes/group-chat.ts';
import { fakeKeptAnswers } from '../fakes/kept-answers.ts';
import { fakeNotesCards } from '../fakes/notes-cards.ts';
import { fakePlanStore } from '../fakes/plan-store.ts';
import { fakeShownItems } from '../fakes/shown-items.ts';
import { cell, columnsOf, table } from './tables.ts';
import { DEPUTIES, directory, OPEN, WHO, world } from './world.ts';

/** What somebody may do in the open meeting of a plan: about an action of their own or their own area, where there is one. */
const IN_MEETING = table(`
                          | see | open another | note | note on another's area | note on the meeting | decide | add | show | close | send | take the notes out
lead                      | yes | no           | no   | 404                    | no                  | no     | no  | no   | no    | no   | yes
manager                   | yes | no           | yes  | 404                    | no                  | no     | no  | no   | no    | no   | yes
next level                | yes | no           | no   | no                     | no                  | no     | no  | no   | no    | no   | yes
coordinator               | yes | yes          | yes  | yes                    | yes                 | yes    | yes | yes  | yes   | yes  | yes
auditor                   | yes | no           | no   | no                     | no                  | no     | no  | no   | no    | no   | yes
director                  | yes | no           | no   | no                     | no                  | no     | no  | no   | no    | no   | no
reader                    | yes | no           | no   | no                     | no                  | no     | no  | no   | no    | no   | yes
deputy of a lead          | yes | no           | no   | 404                    | no                  | no     | no  | no   | no    | no   | no
deputy of a manager       | yes | no           | no   | 404                    | no                  | no     | no  | no   | no    | no   | no
anyone else               | 404 | 404          | 404  | 404                    | 404                 | 404    | 404 | 404  | 404   | 404  | 404
coordinator who leads it  | yes | yes          | yes  | yes                    | yes                 | no     | yes | yes  | yes   | yes  | yes
`);

const CHAT = { kind: 'chat', id: '19:meeting_abc@thread.v2' } as const;
const CORA = person('Cora Coordinator');

type Does = (cases: MeetingCases, by: Person) => Promise<unknown>;
const of = (by: Person) => ({ by, plan: 'care', meeting: 'm1', submit: 'submit-1' });
const DOES: Readonly<Record<string, Does>> = {
  see: (cases, by) => cases.view(by, { plan: 'care' }),
  'open another': (cases, by) =>
    cases.open({ by, plan: 'care', body: 'Panel', on: day('2015-07-02'), instead: 'm1', submit: 'other' }),
  note: (cases, by) => cases.note({ ...of(by), action: 'care:a1.1', words: 'Seen' }),
  "note on another's area": (cases, by) => cases.note({ ...of(by), action: 'care:a2.1', words: 'Seen' }),
  'note on the meeting': (cases, by) => cases.note({ ...of(by), action: null, words: 'Quorate' }),
  decide: (cases, by) =>
    cases.decide({ ...of(by), action: 'care:a1.1', day: day('2015-12-01'), decided: 'agreed', reason: 'Late start' }),
  add: (cases, by) => cases.add({ ...of(by), area: 'a1', text: 'More', lead: 'Head', due: day('2015-12-01') }),
  show: (cases, by) => cases.show({ ...of(by), action: 'care:a1.1' }),
  close: (cases, by) => cases.close(of(by)),
  send: (cases, by) => cases.send({ ...of(by), to: CHAT, names: { show: 'people' } }),
  'take the notes out': (cases, by) => cases.notes(by, { plan: 'care', meeting: 'm1', names: { show: 'people' } }),
};

async function outcome(role: string, does: Does): Promise<string> {
  const who = WHO.get(role) ?? person('Nobody');
  const plans = fakePlanStore(...world(role, OPEN));
  const cases = meetingCases({
    ...{ plans, clock: fakeClock('2015-07-02'), kept: fakeKeptAnswers(), people: directory },
    deputyships: fakeDeputyships(...DEPUTIES),
    ...{
      shown: fakeShownItems(),
      notesCards: fakeNotesCards(),
      groupChat: fakeGroupChat({ [CHAT.id]: [...WHO.values()] }),
    },
  });
  await cases.open({ ...of(CORA), body: 'Board', on: day('2015-07-02'), instead: null });
  try {
    await does(cases, who);
    return 'yes';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return ['plan-unknown', 'action-unknown'].includes(error.code) ? '404' : 'no';
  }
}

describe.each([...IN_MEETING.keys()])('in a meeting, %s', (role) => {
  test.each(columnsOf(IN_MEETING))('%s', async (column) => {
    const does = DOES[column];
    if (!does) throw new Error(`Nothing is done for ${column}`);
    expect(await outcome(role, does)).toBe(cell(IN_MEETING, role, column));
    counted('rights tried', 1);
  });
});
