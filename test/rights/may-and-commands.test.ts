import fc from 'fast-check';
import type { ActRequest } from '../../src/cases/actions/act-on-action.ts';
import { actionCases } from '../../src/cases/actions/action-cases.ts';
import type { ActionView } from '../../src/cases/actions/view-action.ts';
import { ACTS, type Act } from '../../src/core/plan/act.ts';
import { type Action, PLAN_STATES, type Plan } from '../../src/core/plan/plan.ts';
import { REQUEST_KINDS, type RequestKind } from '../../src/core/plan/request.ts';
import { waitingRevision } from '../../src/core/plan/revision.ts';
import { STATUSES } from '../../src/core/plan/status.ts';
import { Refusal } from '../../src/core/refusal.ts';
import { day, firstAction, group, person, plan, revision } from '../builders/plan.ts';
import { counted } from '../counted.ts';
import { fakeAskStore } from '../fakes/ask-store.ts';
import { fakeAvailability } from '../fakes/availability.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeKeptAnswers } from '../fakes/kept-answers.ts';
import { fakePeople, mailOf } from '../fakes/people.ts';
import { type FakePlanStore, fakePlanStore } from '../fakes/plan-store.ts';
import { fakeSendControl } from '../fakes/send-control.ts';
import { fakeSendQueue } from '../fakes/send-queue.ts';

const ANN = person('Ann Example');
const LEE = person('Lee Lead');
const ZOE = person('Zoe Newcome');
const READERS = group('Readers');
const NOW = day('2015-07-02');

interface Given {
  readonly plan: Plan;
  readonly reads: boolean;
  /** Whether nobody answered for so long that nobody is asked any more. */
  readonly isSilent: boolean;
}

/** Any roles for Ann at once, and any state that an action can be in. */
const anyPlan = fc
  .record({
    state: fc.oneof({ weight: 3, arbitrary: fc.constant('live' as const) }, fc.constantFrom(...PLAN_STATES)),
    leads: fc.boolean(),
    manages: fc.constantFrom(ANN, person('Mary Manager'), null),
    nextLevel: fc.constantFrom(ANN, person('Nell Next'), null),
    coordinates: fc.boolean(),
    audits: fc.boolean(),
    directs: fc.boolean(),
    reads: fc.boolean(),
    status: fc.oneof({ weight: 3, arbitrary: fc.constantFrom('in-progress', 'done') }, fc.constantFrom(...STATUSES)),
    agreed: fc.nat(3),
    waits: fc.boolean(),
    isReopened: fc.boolean(),
    check: fc.option(
      fc.record({ by: fc.constantFrom('audit', 'management'), result: fc.constantFrom('done', 'in-progress') }),
      { nil: null },
    ),
    saidLast: fc.constantFrom(ANN, LEE, null),
    asks: fc.subarray([...REQUEST_KINDS]),
    isSilent: fc.boolean(),
  })
  .map((any): Given => {
    const agreed = Array.from({ length: any.agreed }, (_, index) => revision(`2015-08-${index + 10}`));
    const before = any.isReopened ? agreed.length : 0;
    const given = {
      leads: any.leads ? [LEE, ANN] : [LEE],
      status: any.status,
      revisions: [...agreed, ...(any.waits ? [revision('2015-09-01', { agreed: false })] : [])],
      reopened: any.isReopened ? { on: NOW, by: LEE, revisionsBefore: before } : null,
      check: any.check && { ...any.check, phrase: 'Seen', on: null, person: null },
      requests: any.asks.map((kind) => ({ kind, by: LEE, on: NOW, words: 'Three posts are vacant' })),
      lastAnswer: any.saidLast && { on: NOW, by: any.saidLast, words: null },
    };
    return {
      reads: any.reads,
      isSilent: any.isSilent,
      plan: plan({
        state: any.state,
        roles: {
          coordinators: any.coordinates ? [ANN] : [],
          auditors: any.audits ? [ANN] : [],
          director: any.directs ? ANN : null,
          nextLevel: any.nextLevel,
          readers: READERS,
        },
        areas: [{ manager: any.manages, actions: [given] }],
      }),
    };
  });

/** Does it as sensibly as it can be done. */
function doing(cases: ReturnType<typeof actionCases>, act: Act, action: Action): Promise<ActionView> {
  const request: ActRequest = { by: ANN, action: action.key, door: 'tab', submit: act };
  const later = waitingRevision(action)?.by ?? day('2015-09-01');
  const looked = 'Six files';
  switch (act) {
    case 'answer':
      return cases.answerAction({ ...request, answer: { choice: 'done', doneOn: 'today', words: null } });
    case 'ask-revision':
      return cases.askRevision({ ...request, day: day('2015-12-01'), reason: 'Late start' });
    case 'ask-help':
      return cases.makeRequest({ ...request, kind: 'help', words: 'One more assessor' });
    case 'say-not-mine':
      return cases.makeRequest({ ...request, kind: 'not-mine', words: 'Ask Estates' });
    case 'agree-revision':
      return cases.decideRevision({ ...request, day: later, decision: { decided: 'agreed' } });
    case 'refuse-revision':
      return cases.decideRevision({ ...request, day: later, decision: { decided: 'refused', reason: 'Too late' } });
    case 'record-decision':
      return cases.recordDecision({
        ...request,
        decision: { day: day('2015-12-01'), decided: 'agreed', body: 'Board', on: NOW, minute: '12' },
      });
    case 'answer-help':
      return cases.answerHelp({ ...request, of: askerOf(action, 'help'), words: 'Two more from May' });
    case 'settle-not-mine':
      return cases.settleNotMine({
        ...request,
        of: askerOf(action, 'not-mine'),
        decision: { decided: 'goes', to: mailOf(ZOE), words: null },
      });
    case 'confirm':
      return cases.checkAction({ ...request, as: 'management', found: 'done', looked });
    case 'verify':
      return cases.checkAction({ ...request, as: 'audit', found: 'done', looked });
    case 'reopen-as-management':
      return cases.checkAction({ ...request, as: 'management', found: 'not-done', looked });
    case 'reopen-as-audit':
      return cases.checkAction({ ...request, as: 'audit', found: 'not-done', looked });
    case 'resume-asking':
      return cases.resumeAsking(request);
    case 'ask-now':
      return cases.askNow({ ...request, of: LEE.id });
    case 'take-over':
      return cases.takeOver(request);
    case 'add-evidence':
      return cases.addEvidence({ ...request, evidence: { words: 'The minutes', link: null } });
  }
}

function askerOf({ requests }: Action, kind: RequestKind): string {
  return requests.find((request) => request.kind === kind)?.by.id ?? 'nobody';
}

test('what somebody is told that they may do is exactly what they then can, whatever they are and however it stands', async () => {
  let tried = 0;
  const allowed = new Set<Act>();
  await fc.assert(
    fc.asyncProperty(anyPlan, async (any) => {
      const { plan: given, reads } = any;
      const people = fakePeople({ people: [ANN, LEE, ZOE], groups: [{ group: READERS, members: reads ? [ANN] : [] }] });
      const action = firstAction(given);
      const told = await whatIsTold(any, people, action.key);
      for (const act of ACTS) {
        const plans = fakePlanStore(given);
        const cases = casesOf(any, plans, people);
        const refusal = await doing(cases, act, action).then(() => null, refusalOf);
        tried += 1;
        if (refusal === null) allowed.add(act);
        expect([act, refusal === null]).toEqual([act, told.includes(act)]);
        expect(plans.written).toHaveLength(refusal === null ? 1 : 0);
      }
    }),
    { numRuns: 1_000 },
  );
  // Otherwise it has shown of some act only that nobody may.
  expect([...allowed].toSorted()).toEqual([...ACTS].toSorted());
  counted('roles x operations tried', tried);
});

function casesOf({ isSilent }: Given, plans: FakePlanStore, people: ReturnType<typeof fakePeople>) {
  const unanswered = async () =>
    plans.plans().flatMap((of) => {
      const [area] = of.areas;
      const [action] = area?.actions ?? [];
      return isSilent && area && action
        ? [{ place: { plan: of, area, action }, lead: LEE, lapsed: 4, since: NOW }]
        : [];
    });
  return actionCases({
    plans,
    people,
    kept: fakeKeptAnswers(),
    clock: fakeClock('2015-07-02'),
    unanswered,
    pastAsks: async () => [],
    availability: fakeAvailability(),
    asks: fakeAskStore(),
    queue: fakeSendQueue(),
    control: fakeSendControl(),
    timeZone: 'Europe/London',
  });
}

async function whatIsTold(any: Given, people: ReturnType<typeof fakePeople>, key: string): Promise<readonly Act[]> {
  const cases = casesOf(any, fakePlanStore(any.plan), people);
  try {
    return (await cases.viewAction(ANN, key)).acts;
  } catch (error) {
    expect(refusalOf(error)).toBe('action-unknown');
    return [];
  }
}

function refusalOf(error: unknown): string {
  if (error instanceof Refusal) return error.code;
  throw error;
}
