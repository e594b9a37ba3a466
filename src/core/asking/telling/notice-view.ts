import { type Day, toDay } from '../../calendar/day.ts';
import { workingDayFrom } from '../../calendar/working-days.ts';
import type { Entry } from '../../plan/entry.ts';
import { type ActionInPlan, findAction } from '../../plan/find-action.ts';
import type { Person } from '../../plan/person.ts';
import { calendarOf } from '../../plan/plan.ts';
import type { LapsedAsks } from '../lapsed-asks.ts';
import { type ActionNamed, namedAction } from './action-named.ts';
import { type DecidedDue, stillHolds } from './decided.ts';
import {
  type DecisionStanding,
  type DecisionView,
  decisionView,
  type TellingRecord,
  toldByEntry,
} from './decision-view.ts';
import type { DecisionStage } from './decisions-due.ts';
import { keyOfSilence, nameOfSilence, type Silence, type SilenceName, silencesIn } from './escalation.ts';
import { levelsOf } from './levels.ts';
import type { Notice } from './notice.ts';

/** What somebody is told, whatever carries it. */
export type NoticeView =
  | { readonly kind: 'decision'; readonly stage: DecisionStage; readonly decision: DecisionView }
  | { readonly kind: 'decisions'; readonly decisions: readonly DecisionView[] }
  | { readonly kind: 'overseen'; readonly areas: readonly OverseenArea[] }
  | {
      readonly kind: 'warning';
      readonly today: Day;
      /** When they are told. */
      readonly toldOn: Day;
      readonly items: readonly WarningItem[];
    }
  | { readonly kind: 'silences'; readonly told: readonly SilenceView[]; readonly decide: readonly SilenceView[] }
  | {
      readonly kind: 'decided';
      readonly as: DecidedDue['as'];
      readonly about: ActionNamed;
      readonly outcome: Extract<DecisionStanding, { readonly state: 'decided' }>;
      /** The day that was asked for or agreed to; null where the decision is about none. */
      readonly day: Day | null;
    };

/** An area with how much of it waits too long. */
export interface OverseenArea {
  readonly planTitle: string;
  readonly areaHeading: string;
  readonly areaTitle: string;
  /** As in `ActionNamed`. */
  readonly wordlessArea: string | null;
  readonly count: number;
}

/** What a lead did not answer about, and who will be told. */
export interface WarningItem extends ActionNamed {
  readonly asks: number;
  readonly managers: readonly string[];
}

/** Who did not answer about what. */
export interface SilenceView extends ActionNamed {
  readonly lead: string;
  readonly asks: number;
  readonly since: Day;
}

/** What a notice is drawn from. */
export interface NoticeFrom extends TellingRecord {
  readonly today: Day;
  readonly lapsed: readonly LapsedAsks[];
}

/** A notice as it reads now; null once nothing is left of it to tell. */
export function noticeView({ to, tells }: Notice, from: NoticeFrom): NoticeView | null {
  if (tells.kind === 'decision') {
    const [decision] = waitingOf([tells.matter], from);
    return decision ? { kind: 'decision', stage: tells.stage, decision } : null;
  }
  if (tells.kind === 'decisions') {
    const decisions = waitingOf(tells.matters, from);
    return decisions.length === 0 ? null : { kind: 'decisions', decisions };
  }
  if (tells.kind === 'overseen') return overseenView(tells, from);
  if (tells.kind === 'decided') return decidedView(to, tells, from);
  const silences = silencesIn(from.plans, from.lapsed);
  if (tells.kind === 'warning') return warningView(stillIn(tells.silences, silences), from.today);
  const [told, decide] = [tells.silences, tells.decide].map((names) => stillIn(names, silences).map(silenceView));
  return told?.length || decide?.length ? { kind: 'silences', told: told ?? [], decide: decide ?? [] } : null;
}

type TellsOf<Kind> = Extract<Notice['tells'], { readonly kind: Kind }>;

function waitingOf(names: TellsOf<'decisions'>['matters'], from: NoticeFrom): readonly DecisionView[] {
  return names.flatMap((name) => decisionView(name, from) ?? []).filter(({ standing }) => standing.state === 'waiting');
}

function stillIn(names: readonly SilenceName[], silences: readonly Silence[]): readonly Silence[] {
  const wanted = new Set(names.map(keyOfSilence));
  return silences.filter((one) => wanted.has(keyOfSilence(nameOfSilence(one))));
}

function overseenView(tells: TellsOf<'overseen'>, from: NoticeFrom): NoticeView | null {
  const waiting = waitingOf(tells.matters, from).map(({ action }) => action);
  const silent = stillIn(tells.silences, silencesIn(from.plans, from.lapsed)).map(({ place }) => place.action.key);
  const places = [...new Set([...waiting, ...silent])].flatMap((key) => findAction(from.plans, key) ?? []);
  const areas = new Map<string, OverseenArea>();
  for (const place of places) {
    const key = `${place.plan.id}:${place.area.id}`;
    areas.set(key, { ...overseenArea(place), count: (areas.get(key)?.count ?? 0) + 1 });
  }
  return areas.size === 0 ? null : { kind: 'overseen', areas: [...areas.values()] };
}

function overseenArea(place: ActionInPlan): Omit<OverseenArea, 'count'> {
  const { planTitle, areaHeading, wordlessArea } = namedAction(place);
  return { planTitle, areaHeading, areaTitle: place.area.title, wordlessArea };
}

/** The day by which everybody hears of it: the next one on which people of every plan among them work. */
function warningView(silences: readonly Silence[], today: Day): NoticeView | null {
  const [first] = silences;
  if (!first) return null;
  const items = silences.map(({ place, lapsed }) => ({
    ...namedAction(place),
    asks: lapsed,
    managers: levelsOf('silence', place)[0]?.people.map(({ name }) => name) ?? [],
  }));
  return {
    kind: 'warning',
    today,
    toldOn: workingDayFrom(today.add({ days: 1 }), calendarOf(first.place.plan)),
    items,
  };
}

function silenceView({ place, lead, lapsed, since }: Silence): SilenceView {
  return { ...namedAction(place), lead: lead.name, asks: lapsed, since };
}

function decidedView(
  to: Person,
  { action, entry: key, as }: TellsOf<'decided'>,
  { plans, history }: NoticeFrom,
): NoticeView | null {
  const place = findAction(plans, action);
  const entry = history(action).find((one) => one.key === key);
  const outcome = entry && toldByEntry(entry, to);
  if (!place || !outcome || !stillHolds(outcome.how, place.action, to)) return null;
  return { kind: 'decided', as, about: namedAction(place), outcome, day: decidedDay(entry) };
}

/** The day that was agreed to, or else the one that was refused. */
function decidedDay({ kind, changes }: Entry): Day | null {
  const change = (field: string) => changes.find((one) => one.field === field);
  const refused = change('refused date')?.to ?? change('date asked for')?.from;
  const day = kind === 'revision-agreed' ? change('agreed date')?.to : kind === 'revision-refused' ? refused : null;
  return day ? toDay(day) : null;
}
