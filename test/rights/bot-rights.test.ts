import { answerAsk } from '../../src/cases/answering/answer-ask.ts';
import { restOnTrack } from '../../src/cases/answering/rest-on-track.ts';
import { openOwnAsk } from '../../src/cases/asking/open-own-ask.ts';
import { correctAnswer, viewAsk } from '../../src/cases/asking/view-ask.ts';
import { viewOverdue } from '../../src/cases/plans/view-overdue.ts';
import type { Person } from '../../src/core/plan/person.ts';
import { ROBIN, startTeams, type Teams } from '../bot/teams.ts';
import { storedAsk } from '../builders/ask.ts';
import { person } from '../builders/plan.ts';
import { counted } from '../counted.ts';
import { fakeAskStore } from '../fakes/ask-store.ts';
import { fakeAvailability } from '../fakes/availability.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeDeputyships } from '../fakes/deputyships.ts';
import { fakeKeptAnswers } from '../fakes/kept-answers.ts';
import { type FakePlanStore, fakePlanStore } from '../fakes/plan-store.ts';
import { cell, REACH, RIGHTS, table } from './tables.ts';
import { DEPUTIES, directory, OPEN, PLACES, WHO, world } from './world.ts';

/** What a lead may do in chat is for the lead alone; only the overdue list is for everybody who may read. */
const IN_CHAT = table(`
                          | overdue | my actions | answer a card of one's own | correct it | answer what is not on the card | answer another's card | ask for help | open another's card | the rest of another's card
lead                      | yes     | yes        | yes                        | yes        | no                             | no                    | yes          | no                  | no
manager                   | yes     | no         | no                         | no         | no                             | no                    | no           | no                  | no
next level                | yes     | no         | no                         | no         | no                             | no                    | no           | no                  | no
coordinator               | yes     | no         | no                         | no         | no                             | no                    | no           | no                  | no
auditor                   | yes     | no         | no                         | no         | no                             | no                    | no           | no                  | no
director                  | yes     | no         | no                         | no         | no                             | no                    | no           | no                  | no
reader                    | yes     | no         | no                         | no         | no                             | no                    | no           | no                  | no
deputy of a lead          | yes     | no         | no                         | no         | no                             | no                    | no           | no                  | no
deputy of a manager       | yes     | no         | no                         | no         | no                             | no                    | no           | no                  | no
anyone else               | no      | no         | no                         | no         | no                             | no                    | no           | no                  | no
manager who leads it      | yes     | yes        | yes                        | yes        | no                             | no                    | yes          | no                  | no
next level who leads it   | yes     | yes        | yes                        | yes        | no                             | no                    | yes          | no                  | no
coordinator who leads it  | yes     | yes        | yes                        | yes        | no                             | no                    | yes          | no                  | no
auditor who leads it      | yes     | yes        | yes                        | yes        | no                             | no                    | yes          | no                  | no
`);

const NONSENSE = 'no-such-plan:a9.9';
const UNA = person('Una Other');

/** Teams around the real cases. Whoever writes is `who`: Teams vouches for Robin, and the cases are told it was them. */
interface Stage {
  readonly teams: Teams;
  readonly plans: FakePlanStore;
  readonly says: (activity: object) => Promise<string>;
  readonly close: () => Promise<void>;
}

async function stage(role: string, key: string): Promise<Stage> {
  const who = WHO.get(role) ?? person('Nobody');
  const told = world(role, OPEN).map((plan) => ({
    ...plan,
    areas: plan.areas.map((area) => ({
      ...area,
      actions: area.actions.map((action) => ({ ...action, text: `Promise ${action.key}.` })),
    })),
  }));
  const plans = fakePlanStore(...told);
  const clock = fakeClock('2015-07-02');
  const asks = fakeAskStore(
    storedAsk({ person: who, items: [{ action: key }] }),
    storedAsk({ person: UNA, items: [{ action: key }] }),
  );
  const ports = {
    plans,
    clock,
    asks,
    people: directory,
    deputyships: fakeDeputyships(...DEPUTIES),
    kept: fakeKeptAnswers(),
    availability: fakeAvailability(),
    inTime: <T>(work: Promise<T>) => work,
  };
  const asked = new Set<string>();
  const verified = (by: Person): Person => {
    asked.add(by.id);
    return who;
  };
  const teams = await startTeams({
    cases: {
      answerAsk: (request) => answerAsk(ports, { ...request, by: verified(request.by) }),
      restOnTrack: (request) => restOnTrack(ports, { ...request, by: verified(request.by) }),
      correctAnswer: (request) => correctAnswer(ports, { ...request, by: verified(request.by) }),
      viewAsk: (request) => viewAsk(ports, { ...request, by: verified(request.by) }),
      myActions: (by) => openOwnAsk(ports, verified(by)),
      viewOverdue: (by) => viewOverdue(ports, { kind: 'person', person: verified(by) }),
    },
  });
  return {
    teams,
    plans,
    async says(activity) {
      const before = teams.calls.length;
      const { text } = await teams.post(teams.activity(activity));
      expect([...asked]).toEqual([ROBIN.id]);
      // The reply to a tap says it all; whether the stored card follows is no matter of rights.
      if (text.includes('"statusCode"')) return text;
      const sent = await teams.reached(before + 1);
      return JSON.stringify(sent.slice(before).map(({ body }) => body));
    },
    close: () => teams.close(),
  };
}

const tap = (data: { readonly tap: string } | { readonly rest: string }) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  replyToId: 'card-1',
  value: { action: { type: 'Action.Execute', verb: 'tap', data }, trigger: 'manual' },
});

/** What came of each column at a place, as the table writes it; what must never be stands in capitals. */
async function outcomes(role: string, key: string): Promise<Record<string, string>> {
  const own = `${WHO.get(role)?.id}:2015-07-01`;
  const [another, nobodys] = [`${UNA.id}:2015-07-01`, 'id-nobody:2015-07-01'];
  const found: Record<string, string> = {};
  const at = await stage(role, key);
  const shows = (reply: string) => (reply.includes(`Promise ${key}.`) ? 'yes' : 'no');
  const tapped = async (data: Parameters<typeof tap>[0]): Promise<string> => {
    const before = at.plans.written.length;
    const reply = await at.says(tap(data));
    const entries = at.plans.written.length - before;
    if (reply.includes('"type":"AdaptiveCard"')) return entries === 1 ? 'yes' : `CARD AND ${entries} ENTRIES`;
    if (entries > 0) return 'REFUSED AND WRITTEN';
    return shows(reply) === 'yes' ? 'LEARNT WHAT IT IS' : reply;
  };
  try {
    found.overdue = shows(await at.says({ text: 'overdue' }));
    found['my actions'] = shows(await at.says({ text: 'my actions' }));
    const onCard = (action: string, choice = 'done 0', ask = own) => ({ tap: `${choice} ${ask} ${action}` });
    found['answer what is not on the card'] = sameRefusal(
      await tapped(onCard(key === 'care:a1.1' ? 'care:a2.1' : 'care:a1.1')),
      await tapped(onCard(NONSENSE)),
    );
    found["answer another's card"] = sameRefusal(
      await tapped(onCard(key, 'done 0', another)),
      await tapped(onCard(key, 'done 0', nobodys)),
    );
    found["open another's card"] = sameRefusal(
      await tapped(onCard(key, 'open-help 0', another)),
      await tapped(onCard(key, 'open-help 0', nobodys)),
    );
    found["the rest of another's card"] = sameRefusal(await tapped({ rest: another }), await tapped({ rest: nobodys }));
    found["answer a card of one's own"] = refusalAs(await tapped(onCard(key)), 'not-your-action');
    const corrected = await at.says(tap(onCard(key, 'correct 0')));
    found['correct it'] = shows(corrected);
    found['ask for help'] = refusalAs(
      await tapped({ ...onCard(key, 'ask-help 1'), [`help:${key}`]: 'A van' }),
      'not-your-action',
    );
    tried += 10;
    return found;
  } finally {
    await at.close();
  }
}

function refusalAs(outcome: string, code: string): string {
  return outcome.includes(`Sentence for ${code}.`) ? 'no' : outcome;
}

/** A refusal that would be no other if there were no such thing. */
function sameRefusal(outcome: string, nonsense: string): string {
  if (!outcome.includes('Sentence for ')) return outcome;
  return outcome === nonsense ? 'no' : 'LEARNT THAT IT IS THERE';
}

let tried = 0;
afterAll(() => counted('roles x operations tried', tried));

test.each([...IN_CHAT.keys()])('%s, in chat', async (role) => {
  for (const [place, key] of PLACES) {
    const expected = IN_CHAT.get(cell(REACH, role, place));
    expect([place, await outcomes(role, key)]).toEqual([place, Object.fromEntries(expected ?? [])]);
  }
});

test('the tables name the same roles', () => {
  expect([...IN_CHAT.keys()]).toEqual([...RIGHTS.keys()]);
});
