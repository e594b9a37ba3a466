import type { Day } from '../../core/calendar/day.ts';
import { type KnownName, knownNames } from '../../core/plan/known-names.ts';
import { loadMeeting, type Meeting, openOf } from '../../core/plan/meeting/meeting.ts';
import { type Minutes, minutesOf } from '../../core/plan/meeting/minutes.ts';
import { type NextMeeting, nextMeeting } from '../../core/plan/meeting/next-meeting.ts';
import type { Person } from '../../core/plan/person.ts';
import type { Action, Area, Plan } from '../../core/plan/plan.ts';
import { actsOf } from '../actions/action-rights.ts';
import { isManager } from '../permissions.ts';
import { isToldOverdue } from '../plans/view-overdue.ts';
import { loadPlanWithMeetings, type MeetingPorts, runsMeetings } from './meeting-ports.ts';

/** What somebody can do with the meetings of a plan. */
export type MeetingAct = 'open' | 'note' | 'take-back' | 'decide' | 'add' | 'show' | 'close' | 'send';

/** The meeting of a plan as a person may see it. */
export interface MeetingView {
  /** What they may read of it. */
  readonly plan: Plan;
  readonly viewer: Person;
  readonly today: Day;
  /** Of no meeting where none is open and none was closed today: then it tells what the next one would go through. */
  readonly minutes: Minutes;
  /** Whether it was opened on an earlier day and is open still. */
  readonly leftOpen: boolean;
  /** Key of the action that the room looks at. */
  readonly shown: string | null;
  readonly next: NextMeeting;
  /** Those that were closed, the newest first. */
  readonly earlier: readonly Meeting[];
  readonly may: readonly MeetingAct[];
  readonly mayAbout: (area: Area, action: Action) => readonly ('note' | 'decide')[];
  /** Whether anything may be called overdue to them. */
  readonly isToldOverdue: boolean;
  /** Everybody whom the plan knows by name, to be hidden. */
  readonly known: () => readonly KnownName[];
}

/** Which meeting of which plan somebody wants to see; without an id the open one, or one that was closed today. */
export interface WantedMeeting {
  readonly plan: string;
  readonly meeting?: string | undefined;
}

/**
 * The meeting about a plan: everybody who may read anything of the plan sees as much of it.
 *
 * @throws Refusal `plan-unknown`, `meeting-unknown`; `busy`, `denied` or `unreachable` when only the readers' groups could tell
 */
export async function viewMeeting(ports: MeetingPorts, person: Person, wanted: WantedMeeting): Promise<MeetingView> {
  const { plans, clock, shown } = ports;
  const { part, meetings } = await loadPlanWithMeetings(ports, person, wanted.plan);
  const today = clock.today();
  const isToday = ({ closed }: Meeting) => closed !== null && clock.dayOf(closed.at).equals(today);
  const present = openOf(meetings) ?? meetings.findLast(isToday) ?? null;
  const meeting = wanted.meeting === undefined ? present : loadMeeting(meetings, wanted.meeting);
  const day = meeting ? clock.dayOf(meeting.opened.at) : today;
  const history = plans.entries(part.id);
  const room = shown.of(part.id);
  const seen = { person, plan: part, meeting };
  return {
    plan: part,
    viewer: person,
    today,
    minutes: minutesOf(part, { history, meetings, meeting, day }),
    leftOpen: meeting !== null && meeting.closed === null && !day.equals(today),
    shown: room !== undefined && room.meeting === meeting?.id ? room.action : null,
    next: nextMeeting(part, today),
    earlier: meetings.filter(({ closed }) => closed !== null).toReversed(),
    may: actsIn(seen),
    mayAbout: (area, action) => actsAbout(seen, { area, action, today }),
    isToldOverdue: isToldOverdue({ kind: 'person', person }, part),
    known: () => knownNames(plans.plans().find(({ id }) => id === part.id) ?? part, history),
  };
}

interface Seen {
  readonly person: Person;
  readonly plan: Plan;
  readonly meeting: Meeting | null;
}

const WHILE_OPEN: readonly MeetingAct[] = ['note', 'take-back', 'decide', 'add', 'show', 'close', 'send'];

function actsIn({ person, plan, meeting }: Seen): readonly MeetingAct[] {
  const caller = { kind: 'person', person } as const;
  const isOpen = meeting !== null && meeting.closed === null;
  if (!runsMeetings(person, plan))
    return isOpen && plan.areas.some((area) => isManager(caller, area)) ? ['take-back'] : [];
  const opens: readonly MeetingAct[] = canMeet(plan) ? ['open'] : [];
  if (isOpen) return [...opens, ...WHILE_OPEN];
  return meeting === null ? opens : [...opens, 'send'];
}

function actsAbout(
  { person, plan, meeting }: Seen,
  { area, action, today }: { readonly area: Area; readonly action: Action; readonly today: Day },
): readonly ('note' | 'decide')[] {
  if (meeting === null || meeting.closed !== null) return [];
  const mayNote = runsMeetings(person, plan) || isManager({ kind: 'person', person }, area);
  const mayDecide =
    runsMeetings(person, plan) && actsOf(person, { plan, area, action }, today).includes('record-decision');
  return [...(mayNote ? (['note'] as const) : []), ...(mayDecide ? (['decide'] as const) : [])];
}

/** Until a plan is live nothing in it is called overdue; once it has ended nothing is decided. */
export function canMeet({ state }: Plan): boolean {
  return state === 'live' || state === 'paused';
}
