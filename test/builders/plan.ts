import { type Day, toDay } from '../../src/core/calendar/day.ts';
import type { Group, Person } from '../../src/core/plan/person.ts';
import type { Action, Area, Plan, PlanRoles, RecordedRevision } from '../../src/core/plan/plan.ts';
import { USUAL_ASKING } from '../../src/core/plan/plan-asking.ts';

/** The day that an ISO date names. */
export const day: (iso: string) => Day = toDay;

/** Somebody of the directory; one name, one id. */
export function person(name: string): Person {
  return { id: `id-${name.toLowerCase().replaceAll(' ', '-')}`, name };
}

/** A group of the directory. */
export function group(name: string): Group {
  return { id: `group-${name.toLowerCase().replaceAll(' ', '-')}`, name };
}

/** An action as a test states it: what it leaves out is of no matter. Leads are people who are matched. */
export interface ActionGiven extends Partial<Omit<Action, 'leads' | 'due'>> {
  readonly by?: Day | string | null;
  readonly leads?: readonly (Person | string)[];
}

/** An area of a test with its actions. */
export interface AreaGiven extends Partial<Omit<Area, 'actions'>> {
  readonly actions?: readonly ActionGiven[];
}

/** A plan of a test: live, in England, one area with a manager, unless it says otherwise. */
export interface PlanGiven extends Partial<Omit<Plan, 'areas' | 'roles'>> {
  readonly roles?: Partial<PlanRoles>;
  readonly areas?: readonly AreaGiven[];
  /** In place of `areas`: the actions of the only one. */
  readonly actions?: readonly ActionGiven[];
}

/** A plan with the ids that a real import gives: `plan`, `a1`, `a1.1`, `plan:a1.1`. */
export function plan({ roles, areas, actions, ...given }: PlanGiven = {}): Plan {
  const id = given.id ?? 'plan';
  return {
    title: 'Improvement plan',
    date: null,
    source: null,
    layout: null,
    state: 'live',
    nation: 'england-and-wales',
    documentHash: null,
    asking: USUAL_ASKING,
    ragWords: {},
    ...given,
    id,
    roles: { coordinators: [], auditors: [], director: null, nextLevel: null, readers: null, ...roles },
    areas: (areas ?? [{ actions: actions ?? [] }]).map((one, index) => area(one, { plan: id, id: `a${index + 1}` })),
  };
}

/** An area in its plan. */
export function area({ actions = [], ...given }: AreaGiven = {}, place = { plan: 'plan', id: 'a1' }): Area {
  return {
    label: 'Priority Area',
    number: place.id.slice(1),
    group: null,
    title: 'Care planning',
    context: null,
    standards: [],
    service: null,
    printedManager: null,
    source: null,
    manager: person('Mary Manager'),
    ...given,
    id: place.id,
    actions: actions.map((one, index) =>
      action(one, { plan: place.plan, area: place.id, id: `${place.id}.${index + 1}` }),
    ),
  };
}

/** An action in its place: in progress, due on 30 June 2015, led by Lee Lead, unless it says otherwise. */
export function action(
  { by = '2015-06-30', leads = [person('Lee Lead')], ...given }: ActionGiven = {},
  place = { plan: 'plan', area: 'a1', id: 'a1.1' },
): Action {
  const last = typeof by === 'string' ? toDay(by) : by;
  return {
    key: `${place.plan}:${place.id}`,
    ...place,
    ref: null,
    text: 'Review every care plan',
    finding: null,
    implication: null,
    response: null,
    leads: leads.map((lead) => (typeof lead === 'string' ? lead : lead.name)),
    due: { phrase: last?.toString() ?? null, kind: last ? 'day' : 'none', from: null, by: last },
    people: leads.map((lead, index) => ({
      printed: typeof lead === 'string' ? lead : lead.name,
      people: typeof lead === 'string' ? [] : [lead],
      accountable: index === 0,
    })),
    revisions: [],
    reopened: null,
    requests: [],
    status: 'in-progress',
    statusPhrase: null,
    check: null,
    priority: null,
    residualRisk: null,
    measure: null,
    followUp: null,
    parts: [],
    progress: [],
    links: [],
    other: [],
    doneOn: null,
    recordedOn: null,
    expected: null,
    lastAnswer: null,
    version: 1,
    ...given,
  };
}

/** A later day, agreed to by the board unless `agreed` is false. */
export function revision(by: string, { agreed = true, reason = 'Late start' } = {}): RecordedRevision {
  const decided = agreed ? { by: 'the board', on: null } : null;
  return { phrase: null, by: toDay(by), reason, agreed: decided, asked: null, refused: null };
}

/** The first action of a plan. */
export function firstAction(of: Plan): Action {
  const [first] = of.areas.flatMap(({ actions }) => actions);
  if (!first) throw new Error('This plan has no action');
  return first;
}
