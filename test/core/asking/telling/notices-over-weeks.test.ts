import fc from 'fast-check';
import type { LapsedAsks } from '../../../../src/core/asking/lapsed-asks.ts';
import type { TellingRecord } from '../../../../src/core/asking/telling/decision-view.ts';
import { decisionView } from '../../../../src/core/asking/telling/decision-view.ts';
import { keyOfSilence } from '../../../../src/core/asking/telling/escalation.ts';
import type { Notice } from '../../../../src/core/asking/telling/notice.ts';
import { noticeView } from '../../../../src/core/asking/telling/notice-view.ts';
import { noticesOn } from '../../../../src/core/asking/telling/notices-on.ts';
import type { Day } from '../../../../src/core/calendar/day.ts';
import { isWorkingDay, workingDaysBetween } from '../../../../src/core/calendar/working-days.ts';
import type { Entry } from '../../../../src/core/plan/entry.ts';
import { type Action, actionsOf, calendarOf, type Plan } from '../../../../src/core/plan/plan.ts';
import { helpAnswered, notMineSettled } from '../../../../src/core/plan/request-decided.ts';
import { requestMade } from '../../../../src/core/plan/request-made.ts';
import { waitingRevision } from '../../../../src/core/plan/revision.ts';
import { revisionAsked } from '../../../../src/core/plan/revision-asked.ts';
import { revisionDecided } from '../../../../src/core/plan/revision-decided.ts';
import { isOpen } from '../../../../src/core/plan/status.ts';
import { noticePaper } from '../../../../src/texts/notices.ts';
import { day, person, plan } from '../../../builders/plan.ts';
import { counted } from '../../../counted.ts';

// Weeks are lived day by day: leads ask, fall silent and answer; managers decide or do not; what is told may arrive a day late.

const LEADS = ['Lee Lead', 'Lou Lead', 'Mary Manager'].map(person);
const CHIEFS = [person('Mary Manager'), person('Max Manager'), null];
const FIRST = day('2015-06-29');
const DAYS = 70;

const someAction = fc.record({ lead: fc.nat(2), by: fc.integer({ min: -40, max: 60 }) });
const someArea = fc.record({ chief: fc.nat(2), actions: fc.array(someAction, { minLength: 1, maxLength: 3 }) });
const EVENTS = [
  'revise',
  'help',
  'not-mine',
  'agree',
  'refuse',
  'answer-help',
  'keep',
  'close',
  'lapse',
  'lapse',
  'lapse',
  'speak',
] as const;
const someEvent = fc.record({ what: fc.constantFrom(...EVENTS), day: fc.nat(DAYS - 1), action: fc.nat(5) });
const someWeeks = fc.record({
  nation: fc.constantFrom('england-and-wales' as const, 'scotland' as const, 'northern-ireland' as const),
  areas: fc.array(someArea, { minLength: 1, maxLength: 2 }),
  staff: fc.record({ nextLevel: fc.boolean(), coordinators: fc.nat(2), director: fc.boolean() }),
  events: fc.array(someEvent, { maxLength: 45 }),
  late: fc.integer({ min: 2, max: 9 }),
});
type Weeks = typeof someWeeks extends fc.Arbitrary<infer Given> ? Given : never;

interface Telling {
  readonly on: Day;
  readonly plans: readonly Plan[];
  readonly lapsed: readonly LapsedAsks[];
  readonly record: TellingRecord;
  readonly notices: readonly Notice[];
  /** What is told by then, and since when. */
  readonly toldBefore: ReadonlyMap<string, Day | null>;
}

function planOf({ nation, areas, staff }: Weeks): Plan {
  return plan({
    nation,
    roles: {
      nextLevel: staff.nextLevel ? person('Nia Next') : null,
      coordinators: ['Cora Coordinator', 'Lou Lead'].slice(0, staff.coordinators).map(person),
      director: staff.director ? person('Dina Director') : null,
    },
    areas: areas.map(({ chief, actions }) => ({
      manager: CHIEFS[chief] ?? null,
      actions: actions.map(({ lead, by }) => ({ leads: LEADS.slice(lead, lead + 1), by: FIRST.add({ days: by }) })),
    })),
  });
}

/** Lives the weeks. What `late` divides into is heard of a day after it was told. */
function lived(weeks: Weeks): readonly Telling[] {
  let now = planOf(weeks);
  const entries: Entry[] = [];
  const silent = new Map<string, LapsedAsks>();
  const told = new Map<string, Day | null>();
  let underWay: Notice[] = [];
  const history = (action: string) => entries.filter((entry) => entry.action === action);
  return Array.from({ length: DAYS }, (_, index) => {
    const on = FIRST.add({ days: index });
    for (const { what, action } of weeks.events.filter((event) => event.day === index)) {
      now = happened(now, { what, nth: action, on, entries, silent });
    }
    const lapsed = [...silent.values()].flatMap((one) => current(now, one));
    for (const notice of underWay) for (const cover of notice.covers) told.set(cover, on);
    const toldBefore = new Map(told);
    const notices = noticesOn({ plans: [now], on, lapsed, entries, history, told });
    underWay = notices.filter((_one, nth) => (index + nth) % weeks.late === 0);
    for (const notice of notices)
      for (const cover of notice.covers) told.set(cover, underWay.includes(notice) ? null : on);
    return { on, plans: [now], lapsed, record: { plans: [now], history, may: () => [] }, notices, toldBefore };
  });
}

function current(now: Plan, one: LapsedAsks): readonly LapsedAsks[] {
  const action = actionsOf(now).find(({ key }) => key === one.action.key);
  return action && isOpen(action.status) ? [{ ...one, action }] : [];
}

interface Happening {
  readonly what: (typeof EVENTS)[number];
  readonly nth: number;
  readonly on: Day;
  readonly entries: Entry[];
  readonly silent: Map<string, LapsedAsks>;
}

function happened(now: Plan, { what, nth, on, entries, silent }: Happening): Plan {
  const actions = actionsOf(now);
  const action = actions[nth % actions.length];
  const lead = action?.people[0]?.people[0];
  if (!action || !lead || !isOpen(action.status)) return now;
  const at = `${on}T09:00:00.000Z`;
  const key = `entry-${entries.length}`;
  const by = { key, by: lead, onBehalf: false, door: 'chat', at, today: on } as const;
  const decider = { ...by, by: person('Decider'), history: entries.filter((entry) => entry.action === action.key) };
  const waiting = waitingRevision(action);
  const request = (kind: string) => action.requests.find((one) => one.kind === kind);
  if (what === 'lapse') {
    const before = silent.get(action.key);
    silent.set(action.key, { person: lead, action, since: before?.since ?? on, lapsed: (before?.lapsed ?? 0) + 1 });
    return now;
  }
  if (what === 'speak') {
    silent.delete(action.key);
    return now;
  }
  const result = () => {
    if (what === 'revise')
      return waiting ? null : revisionAsked(action, { day: on.add({ years: 5, days: nth }), reason: 'Late start' }, by);
    if (what === 'help' || what === 'not-mine')
      return requestMade(action, { kind: what, words: 'Please', of: lead }, by);
    if (what === 'agree' && waiting) return revisionDecided(action, waiting.by, { decided: 'agreed' }, decider);
    if (what === 'refuse' && waiting)
      return revisionDecided(action, waiting.by, { decided: 'refused', reason: 'No' }, decider);
    if (what === 'answer-help' && request('help')) return helpAnswered(action, { of: lead.id, words: 'Yes' }, decider);
    if (what === 'keep' && request('not-mine'))
      return notMineSettled(action, lead.id, { decided: 'stays', reason: 'It is' }, decider);
    if (what === 'close') return { after: { ...action, status: 'done' as const }, entry: null };
    return null;
  };
  const became = result();
  if (!became) return now;
  if (became.entry) entries.push(became.entry);
  return inPlace(now, became.after);
}

function inPlace(now: Plan, after: Action): Plan {
  const put = (one: Action) => (one.key === after.key ? after : one);
  return { ...now, areas: now.areas.map((area) => ({ ...area, actions: area.actions.map(put) })) };
}

const overWeeks = (holds: (tellings: readonly Telling[], weeks: Weeks) => void) =>
  fc.assert(
    fc.property(someWeeks, (weeks) => {
      const tellings = lived(weeks);
      counted(
        'notices over generated weeks',
        tellings.reduce((sum, { notices }) => sum + notices.length, 0),
      );
      holds(tellings, weeks);
    }),
    { numRuns: 25 },
  );

test('nobody is told twice of the same thing at the same stage', () => {
  overWeeks((tellings) => {
    const covered = tellings.flatMap(({ notices }) => notices.flatMap(({ covers }) => covers));
    expect(covered.filter((cover, index) => covered.indexOf(cover) !== index)).toEqual([]);
  });
});

test('nothing is told on a day off', () => {
  overWeeks((tellings, { nation }) => {
    const off = tellings.filter(({ on }) => !isWorkingDay(on, { nation, daysOff: [] }));
    expect(off.flatMap(({ notices }) => notices)).toEqual([]);
  });
});

test('a manager hears of a silence a working day after its lead did, or later', () => {
  overWeeks((tellings) => {
    for (const { on, plans, notices, toldBefore } of tellings) {
      const [of] = plans;
      const told = notices.flatMap(({ tells }) =>
        tells.kind === 'silences' ? [...tells.silences, ...tells.decide] : [],
      );
      for (const silence of told) {
        const warned = toldBefore.get(`warned|${keyOfSilence(silence)}`);
        expect(of && warned ? workingDaysBetween(warned, on, calendarOf(of)) : 0).toBeGreaterThanOrEqual(1);
      }
    }
  });
});

test('what is decided, closed or answered is not told as if it waited', () => {
  overWeeks((tellings) => {
    for (const { notices, record, lapsed } of tellings) {
      for (const { tells } of notices) {
        const matters = tells.kind === 'decision' ? [tells.matter] : 'matters' in tells ? tells.matters : [];
        expect(
          matters.map((name) => decisionView(name, record)?.standing.state).filter((state) => state !== 'waiting'),
        ).toEqual([]);
        const silences = 'silences' in tells ? tells.silences : [];
        expect(silences.every(({ action }) => lapsed.some((one) => one.action.key === action))).toBe(true);
      }
    }
  });
});

test('nobody is asked to decide about what they lead, and each waits with one level at a time', () => {
  overWeeks((tellings) => {
    for (const { plans, notices } of tellings) {
      for (const { to, tells } of notices) {
        if (tells.kind !== 'decision') continue;
        const action = plans.flatMap(actionsOf).find(({ key }) => key === tells.matter.action);
        expect(action?.people.flatMap(({ people }) => people.map(({ id }) => id))).not.toContain(to.id);
      }
    }
  });
});

test('a director reads of areas and counts, and of no lead', () => {
  overWeeks((tellings) => {
    for (const { on, notices, record, lapsed } of tellings) {
      for (const notice of notices.filter(({ to }) => to.name === 'Dina Director')) {
        expect(notice.tells.kind).toBe('overseen');
        const view = noticeView(notice, { ...record, today: on, lapsed });
        expect(view && JSON.stringify(noticePaper(view))).not.toMatch(/Lee|Lou|Lead\b/);
      }
    }
  });
});

test('every request that waits on a working day is with somebody, where a post above its lead is filled', () => {
  overWeeks((tellings) => {
    const known = new Set<string>();
    for (const { on, plans, notices, record } of tellings) {
      for (const { covers } of notices) for (const cover of covers) known.add(cover);
      const [of] = plans;
      if (!of?.roles.director || !isWorkingDay(on, calendarOf(of))) continue;
      for (const action of actionsOf(of).filter(({ status }) => isOpen(status))) {
        const asked = waitingRevision(action);
        if (asked) expect([...known].some((cover) => cover.startsWith(`revision|${action.key}|`))).toBe(true);
      }
      expect(record.plans).toHaveLength(1);
    }
  });
});
