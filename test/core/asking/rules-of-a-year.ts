import type { Ask, AskItem } from '../../../src/core/asking/ask.ts';
import { type Availability, usualAvailability } from '../../../src/core/asking/availability.ts';
import { lapsedAsksOn } from '../../../src/core/asking/lapsed-asks.ts';
import { type Day, isBefore } from '../../../src/core/calendar/day.ts';
import { isWorkingDay, workingDaysBetween } from '../../../src/core/calendar/working-days.ts';
import { agreedBy } from '../../../src/core/plan/due.ts';
import { isOverdue } from '../../../src/core/plan/overdue.ts';
import type { Person } from '../../../src/core/plan/person.ts';
import { type Action, actionsOf, calendarOf, leadsOf, type Plan } from '../../../src/core/plan/plan.ts';
import { waitingRevision } from '../../../src/core/plan/revision.ts';
import { isOpen } from '../../../src/core/plan/status.ts';
import type { Run } from './lived-year.ts';

/** Looks at the runs of a year, one after the other, and says what breaks a rule. */
type Watch = (run: Run) => readonly string[];

interface Put {
  readonly ask: Ask;
  readonly item: AskItem;
  readonly plan: Plan;
  readonly lead: Person;
}

/** What a run was decided from, to be looked up. */
const known = new WeakMap<Run, { readonly people: Map<string, Availability>; readonly heard: Map<string, Day> }>();
const lookedUp = (run: Run) => {
  const found = known.get(run) ?? {
    people: new Map(run.availability.map((one) => [one.person, one])),
    heard: new Map(run.answers.map(({ action, person, on }) => [`${action} ${person}`, on])),
  };
  known.set(run, found);
  return found;
};
const personal = (run: Run, { id }: Person): Availability => lookedUp(run).people.get(id) ?? usualAvailability(id);
const putsOf = (run: Run): readonly Put[] =>
  run.result.asks.flatMap((ask) =>
    ask.items.flatMap((item) => {
      const plan = run.plans.find(({ id }) => id === item.action.plan);
      return plan ? [{ ask, item, plan, lead: item.insteadOf ?? ask.person }] : [];
    }),
  );
const nameOf = (run: Run, { ask, item }: Put) => `${run.on} ${ask.person.name} ${item.action.key} ${item.reason}`;
const broken = (run: Run, breaks: (put: Put) => boolean) =>
  putsOf(run)
    .filter(breaks)
    .map((put) => nameOf(run, put));
const isAway = (run: Run, plan: Plan, person: Person) => {
  const { notUntil, heldBy } = personal(run, person);
  const held = heldBy.some((one) => one.plan === plan.id && (!one.until || isBefore(run.on, one.until)));
  return held || (notUntil !== null && isBefore(run.on, notUntil));
};
const worksOn = (run: Run, plan: Plan, person: Person, on: Day) =>
  isWorkingDay(on, calendarOf(plan)) && (personal(run, person).worksOn?.includes(on.dayOfWeek) ?? true);
const heardOn = (run: Run, action: Action, lead: Person): Day | null =>
  lookedUp(run).heard.get(`${action.key} ${lead.id}`) ?? null;

/** Every rule of asking that has to hold on each day of every year. */
export const RULES_OF_A_YEAR: Readonly<Record<string, () => Watch>> = {
  'nobody gets a second card in a week but for a date that passed, and never two on one day': () => {
    const weekly = new Set<string>();
    return (run) => {
      const monday = run.on.subtract({ days: run.on.dayOfWeek - 1 });
      const people = run.result.asks.map(({ person }) => person.id);
      const twice = people.filter((id, index) => people.indexOf(id) !== index);
      const second = run.result.asks.filter(({ person, items }) => {
        if (items.some(({ reason }) => reason === 'date-passed')) return false;
        const week = `${person.id} ${monday}`;
        const isSecond = weekly.has(week);
        weekly.add(week);
        return isSecond;
      });
      return [...twice, ...second.map(({ person }) => `${run.on} ${person.name}`)];
    };
  },

  'a card about a date that passed comes on the first day after it on which its person can be asked': () => (run) =>
    broken(run, ({ ask, item, plan }) => {
      const by = agreedBy(item.action);
      if (item.reason !== 'date-passed') return false;
      if (by === null || !isBefore(by, run.on)) return true;
      for (let day = by.add({ days: 1 }); isBefore(day, run.on); day = day.add({ days: 1 }))
        if (worksOn(run, plan, ask.person, day) && run.lastRun !== null && !isBefore(run.lastRun, day)) return true;
      return false;
    }),

  'nobody is asked on a day off of the plan, nor on one on which they do not work': () => (run) =>
    broken(run, ({ ask, plan }) => !worksOn(run, plan, ask.person, run.on)),

  'nobody is asked who is not to be asked, and in somebody’s place only who agreed to it': () => (run) =>
    broken(run, ({ ask, item, plan, lead }) => {
      const { deputy } = personal(run, lead);
      const isDeputy = deputy?.agreed === true && deputy.person.id === ask.person.id && isAway(run, plan, lead);
      return isAway(run, plan, ask.person) || (item.insteadOf !== null && !isDeputy);
    }),

  'nothing is asked about that is closed, or waits on somebody’s decision': () => (run) =>
    broken(
      run,
      ({ item: { action }, lead }) =>
        !isOpen(action.status) ||
        waitingRevision(action) !== undefined ||
        action.requests.some(({ by }) => by.id === lead.id),
    ),

  'nothing is asked about that was answered in the last five working days, but on the day after its date':
    () => (run) =>
      broken(run, ({ item: { action, reason }, lead, plan }) => {
        const heard = heardOn(run, action, lead);
        return reason !== 'date-passed' && heard !== null && workingDaysBetween(heard, run.on, calendarOf(plan)) < 5;
      }),

  'nobody is asked again about an action within five working days unless they answered': () => {
    const asked = new Map<string, Day>();
    return (run) =>
      broken(run, ({ ask, item: { action }, plan, lead }) => {
        const key = `${ask.person.id} ${action.key}`;
        const before = asked.get(key);
        asked.set(key, run.on);
        const heard = heardOn(run, action, lead);
        if (before === undefined || (heard !== null && !isBefore(heard, before))) return false;
        return workingDaysBetween(before, run.on, calendarOf(plan)) < 5;
      });
  },

  'each open action is asked about or held once a day for each of its leads': () => (run) => {
    const due = run.plans.flatMap(actionsOf).flatMap((action) => (isOpen(action.status) ? linesOf(action) : []));
    const met = [
      ...putsOf(run).map(({ item, lead }) => `${item.action.key} ${lead.name}`),
      ...run.result.held.map(({ action, lead }) => `${action.key} ${lead}`),
    ];
    const [expected, found] = [due.toSorted(), met.toSorted()];
    return expected.length === found.length && expected.every((line, index) => line === found[index])
      ? []
      : [`${run.on}: ${found.length} of ${expected.length}`];
  },

  'whoever has something overdue is asked every second week, unless a rule holds it': () => {
    const quiet = new Map<string, number>();
    return (run) => {
      const asked = new Set(putsOf(run).map(({ item, lead }) => `${item.action.key} ${lead.id}`));
      const held = new Map(run.result.held.map(({ action, lead, why }) => [`${action.key} ${lead}`, why]));
      const live = run.plans.filter(({ state }) => state === 'live');
      return live.flatMap((plan) =>
        actionsOf(plan).flatMap((action) =>
          leadsOf(action).flatMap((lead) => {
            const key = `${action.key} ${lead.id}`;
            const why = held.get(`${action.key} ${lead.name}`);
            const isQuiet = why === 'not-this-week' || why === 'not-a-working-day';
            const days = isOverdue(action, run.on) && isQuiet && !asked.has(key) ? (quiet.get(key) ?? 0) + 1 : 0;
            quiet.set(key, days);
            return days === 14 ? [`${run.on} ${lead.name} ${action.key}`] : [];
          }),
        ),
      );
    };
  },

  'nobody is chased a fifth time, and lapses are counted as the asks of the year tell': () => {
    const asks = new Map<string, readonly { readonly on: Day; readonly inRange: boolean }[]>();
    return (run) => {
      const rememberedFrom = run.on.subtract({ months: 6 });
      const counted = new Map(
        lapsedAsksOn({ ...run, on: run.on }).map(({ person, action, lapsed }) => [
          `${person.id} ${action.key}`,
          lapsed,
        ]),
      );
      const faults = putsOf(run).flatMap((put) => {
        const { item, ask, plan, lead } = put;
        const key = `${ask.person.id} ${item.action.key}`;
        const since = [
          heardOn(run, item.action, lead),
          ...item.action.revisions.map(({ agreed }) => agreed?.on ?? null),
        ];
        const unanswered = (asks.get(key) ?? []).filter(({ on }) =>
          since.every((day) => day === null || isBefore(day, on)),
        );
        const isRemembered = unanswered.some(({ on }) => !isBefore(on, rememberedFrom));
        const own = isRemembered ? unanswered : [];
        const lapsed = own.filter(
          ({ on, inRange }) => inRange && workingDaysBetween(on, run.on, calendarOf(plan)) >= 5,
        ).length;
        const inRange = item.reason !== 'review' && item.reason !== 'opening';
        asks.set(key, [...(asks.get(key) ?? []), { on: run.on, inRange }]);
        const isCounted = !inRange || (counted.get(key) ?? 0) === lapsed;
        return isCounted && (!inRange || lapsed < 4) ? [] : [`${nameOf(run, put)} ${lapsed} ${counted.get(key)}`];
      });
      return faults;
    };
  },
};

/** Lives through runs and keeps what breaks each rule. */
export function brokenIn(runs: Iterable<Run>): ReadonlyMap<string, readonly string[]> {
  const watches = Object.entries(RULES_OF_A_YEAR).map(([rule, watch]) => ({
    rule,
    watch: watch(),
    faults: [] as string[],
  }));
  for (const run of runs) for (const { watch, faults } of watches) faults.push(...watch(run));
  return new Map(watches.map(({ rule, faults }) => [rule, faults]));
}

function linesOf({ key, people }: Action): readonly string[] {
  const names = new Map(people.flatMap((lead) => lead.people.map(({ id, name }) => [id, name] as const)));
  const vacant = people.filter((lead) => lead.people.length === 0).map(({ printed }) => printed);
  return [...(people.length === 0 ? [''] : []), ...names.values(), ...vacant].map((name) => `${key} ${name}`);
}
