import { asItStands } from '../../src/core/plan/as-it-stands.ts';
import { newPlan } from '../../src/core/plan/new-plan.ts';
import { actionsOf, type Plan } from '../../src/core/plan/plan.ts';
import type { PrintedAction, PrintedPlan } from '../../src/core/plan/printed.ts';
import { documentHash } from '../../src/documents/document-hash.ts';
import { day, person, plan } from '../builders/plan.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakePeople } from '../fakes/people.ts';
import { fakePlanStore } from '../fakes/plan-store.ts';

/** Runs the plan of these tests. */
export const CORA = person('Cora Coordinator');
/** Leads what is matched in it. */
export const ANN = person('Ann Carter');

/** A document as it was brought in first: two areas, a layout, a day. */
export const FIRST: PrintedPlan = {
  ...asItStands(
    plan({
      title: 'Care Plan',
      areas: [
        {
          title: 'Care planning',
          actions: [
            { ref: '1', text: 'Review every care plan', leads: ['Ann Carter'] },
            { ref: '2', text: 'Train all foster carers in safeguarding', leads: ['Team Manager'] },
          ],
        },
        { title: 'Staffing', actions: [{ ref: '1', text: 'Hire ten social workers', leads: ['Ann Carter'] }] },
      ],
    }),
    [],
    () => null,
  ),
  date: '2015-06-30',
};

/** What it says of a day in print. */
export const dueOn = (iso: string): PrintedAction['due'] => ({ phrase: iso, kind: 'day', from: null, by: day(iso) });

/** A document in which rows, by id, say something else. */
export function saying(changes: Readonly<Record<string, Partial<PrintedAction>>>, of = FIRST): PrintedPlan {
  const areas = of.areas.map((area) => ({
    ...area,
    actions: area.actions.map((row) => ({ ...row, ...changes[row.id] })),
  }));
  return { ...of, date: '2015-09-30', areas };
}

/** A row under an id of the document, like the first one of it but for what is given. */
export function row(id: string, text: string, change: Partial<PrintedAction> = {}): PrintedAction {
  const [first] = FIRST.areas.flatMap(({ actions }) => actions);
  if (!first) throw new Error('The document has no row');
  return { ...first, ref: null, id, text, ...change };
}

/** The record of the first document: live, run by Cora, with Ann matched. */
export function stage(given: Partial<Plan> = {}) {
  const recorded = newPlan(FIRST, 'care-plan');
  const matched = recorded.areas.map((area) => ({
    ...area,
    actions: area.actions.map((action) => ({
      ...action,
      people: action.people.map((lead) => ({ ...lead, people: lead.printed === ANN.name ? [ANN] : [] })),
    })),
  }));
  const roles = { ...recorded.roles, coordinators: [CORA] };
  const live: Plan = { ...recorded, state: 'live', roles, documentHash: documentHash(FIRST), areas: matched, ...given };
  const plans = fakePlanStore(live);
  const people = fakePeople({ people: [CORA, ANN] });
  const clock = fakeClock('2015-10-01');
  const planNow = (id = 'care-plan') => {
    const found = plans.plans().find((one) => one.id === id);
    if (!found) throw new Error(`There is no plan ${id}`);
    return found;
  };
  const actionNow = (id: string) => {
    const found = actionsOf(planNow()).find((action) => action.id === id);
    if (!found) throw new Error(`There is no action ${id}`);
    return found;
  };
  return { plans, ports: { plans, people, clock }, planNow, actionNow };
}
