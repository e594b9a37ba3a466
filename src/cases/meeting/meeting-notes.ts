import { knownNames } from '../../core/plan/known-names.ts';
import { loadMeeting, type Meeting } from '../../core/plan/meeting/meeting.ts';
import { minutesOf } from '../../core/plan/meeting/minutes.ts';
import { type NotesView, notesView } from '../../core/plan/meeting/notes-view.ts';
import { NAMES_AS_THEY_ARE, type NamelessWords, postsInTexts } from '../../core/plan/names-to-posts.ts';
import type { Person } from '../../core/plan/person.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { Refusal } from '../../core/refusal.ts';
import { partFor } from '../plans/visible-plans.ts';
import { loadPlanWithMeetings, type MeetingPorts } from './meeting-ports.ts';

/** Whether notes name people; the words stand for a name whose post nobody knows. */
export type NamesWanted = { readonly show: 'people' } | { readonly show: 'posts'; readonly nameless: NamelessWords };

/** Whose notes of which meeting. */
export interface NotesRequest {
  /** Id of the plan. */
  readonly plan: string;
  /** Id of the meeting. */
  readonly meeting: string;
  readonly names: NamesWanted;
}

/**
 * The notes of a meeting for somebody who takes them out: of as much of the plan as they may.
 *
 * @throws Refusal `plan-unknown`, `meeting-unknown`; `not-permitted` where they may take nothing of it out
 */
export async function meetingNotes(ports: MeetingPorts, person: Person, request: NotesRequest): Promise<NotesView> {
  const { plan: id, names } = request;
  const { meetings } = await loadPlanWithMeetings(ports, person, id);
  const meeting = loadMeeting(meetings, request.meeting);
  const whole = ports.plans.plans().find((plan) => plan.id === id);
  const caller = { kind: 'person', person } as const;
  const part = whole && (await partFor(ports, caller, { plan: whole, operation: 'export' }));
  if (!part) throw new Refusal('not-permitted', { plan: id });
  return notesOf(ports, { plan: part, meeting, meetings, names });
}

/** The notes of a meeting about as much of a plan as is given. */
export function notesOf(
  { plans, clock }: Pick<MeetingPorts, 'plans' | 'clock'>,
  of: {
    readonly plan: Plan;
    readonly meeting: Meeting;
    readonly meetings: readonly Meeting[];
    readonly names: NamesWanted;
  },
): NotesView {
  const { plan, meeting, meetings, names } = of;
  const history = plans.entries(plan.id);
  const whole = plans.plans().find(({ id }) => id === plan.id) ?? plan;
  const day = clock.dayOf(meeting.opened.at);
  return notesView({
    plan,
    meeting,
    minutes: minutesOf(plan, { history, meetings, meeting, day }),
    today: clock.today(),
    names: names.show === 'posts' ? postsInTexts(knownNames(whole, history), names.nameless) : NAMES_AS_THEY_ARE,
  });
}
