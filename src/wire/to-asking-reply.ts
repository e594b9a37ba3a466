import type { AskReason } from '../core/asking/ask.ts';
import type { Day } from '../core/calendar/day.ts';
import { areaHeading } from '../core/plan/area-heading.ts';
import type { Entry } from '../core/plan/entry.ts';
import type { Person } from '../core/plan/person.ts';
import type { Action, Plan } from '../core/plan/plan.ts';
import type { Round } from '../core/plan/plan-asking.ts';
import type { RoundState } from '../core/plan/rounds.ts';
import type { AheadDayReply, AheadReply, AskingReply, AskingSettings, RoundLine, RoundsReply } from './asking.ts';
import { toHistoryLine } from './to-action-reply.ts';

interface ToldRound {
  readonly round: Round;
  readonly state: RoundState;
  readonly progress: {
    readonly answered: number;
    readonly of: number;
    readonly waiting: readonly { readonly person: Person; readonly actions: number }[];
  } | null;
}

/** What the reply is made from. */
interface Told {
  readonly plan: Plan;
  readonly today: Day;
  readonly rounds: readonly ToldRound[];
  readonly settings: {
    readonly nextCards: Day | null;
    readonly held: readonly { readonly person: Person; readonly until: Day | null }[];
    readonly people: readonly { readonly person: Person; readonly actions: number }[];
    readonly changes: readonly Entry[];
  } | null;
}

/** How a plan asks, as the tab is told. */
export function toAskingReply({ plan, today, rounds, settings }: Told): AskingReply {
  return {
    id: plan.id,
    title: plan.title,
    state: plan.state,
    on: today.toString(),
    settings: settings && toSettings(plan, settings),
    rounds: rounds.map(toRoundLine).reverse(),
  };
}

function toSettings({ asking, nation }: Plan, told: NonNullable<Told['settings']>): AskingSettings {
  return {
    weekday: asking.weekday,
    board: asking.board,
    digest: asking.digest,
    mailWords: asking.mailWords,
    nation,
    nextCards: told.nextCards?.toString() ?? null,
    daysOff: asking.daysOff.map(({ day, name }) => ({ day: day.toString(), name })),
    held: told.held.map(({ person, until }) => ({ person: named(person), until: until?.toString() ?? null })),
    people: told.people.map(({ person, actions }) => ({ ...named(person), actions })),
    changes: told.changes.map(toHistoryLine),
  };
}

function toRoundLine({ round, state, progress }: ToldRound): RoundLine {
  return {
    id: round.id,
    meeting: meetingOf(round),
    opens: round.opens.toString(),
    cutOffs: round.cutOffs.map(String),
    paper: round.paper.toString(),
    state,
    progress: progress && {
      answered: progress.answered,
      of: progress.of,
      waiting: progress.waiting.map(({ person, actions }) => ({ person: named(person), actions })),
    },
  };
}

interface ToldDay {
  readonly on: Day;
  readonly off: AheadReply['days'][number]['off'];
  readonly asks: readonly {
    readonly person: Person;
    readonly items: readonly {
      readonly action: Action;
      readonly reason: AskReason;
      readonly time: number;
      readonly insteadOf: Person | null;
    }[];
  }[];
}

/** The next days of a plan's asks, as the tab is told: how many of each day. */
export function toAheadReply(days: readonly ToldDay[]): AheadReply {
  return {
    days: days.map(({ on, off, asks }) => ({
      day: on.toString(),
      weekday: on.dayOfWeek,
      off,
      cards: asks.length,
      actions: asks.reduce((sum, { items }) => sum + items.length, 0),
    })),
  };
}

/** Long enough to tell one action from another. */
const FIRST_LETTERS = 140;

/** One of those days, as the tab is told: who is asked what, by name. */
export function toAheadDayReply(plan: Plan, { on, asks }: ToldDay): AheadDayReply {
  const headings = new Map(plan.areas.map((area) => [area.id, areaHeading(area)] as const));
  const people = asks.map(({ person, items }) => ({
    person: named(person),
    actions: items.map(({ action, reason, time, insteadOf }) => ({
      key: action.key,
      ref: action.ref,
      text: beginningOf(action.text),
      area: headings.get(action.area) ?? '',
      reason,
      time,
      insteadOf: insteadOf?.name ?? null,
    })),
  }));
  return { day: on.toString(), people: people.sort((one, other) => byName(one.person, other.person)) };
}

/** How far the running rounds are, as the tab is told: counts, and no names. */
export function toRoundsReply(
  rounds: readonly {
    readonly plan: Plan;
    readonly round: Round;
    readonly closes: Day;
    readonly answered: number;
    readonly of: number;
    readonly mayAskWho: boolean;
  }[],
  today: Day,
): RoundsReply {
  return {
    on: today.toString(),
    rounds: rounds.map(({ plan, round, closes, answered, of, mayAskWho }) => ({
      plan: plan.id,
      meeting: meetingOf(round),
      closes: closes.toString(),
      answered,
      of,
      mayAskWho,
    })),
  };
}

function meetingOf({ meeting }: Round) {
  return { name: meeting.name, on: meeting.on.toString() };
}

function beginningOf(text: string): string {
  return text.length <= FIRST_LETTERS ? text : `${text.slice(0, FIRST_LETTERS).trimEnd()}…`;
}

function byName(one: Person, other: Person): number {
  return one.name.localeCompare(other.name, 'en-GB');
}

function named({ id, name }: Person): Person {
  return { id, name };
}
