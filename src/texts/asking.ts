import type { PlanState } from '../core/plan/plan.ts';
import { WEEKDAYS } from './asking-history.ts';
import { dayInWords, dayNear, hourInWords } from './days.ts';

/** Fixed sentences of the screen on which a coordinator says how a plan asks. */
export const ASKING_TEXTS = {
  link: 'Asking',
  loading: 'Loading how this plan asks…',
  back: 'Overdue actions',
  rhythm: 'Rhythm',
  change: 'Change',
  settings: 'Change the rhythm',
  save: 'Save',
  weekday: 'Day of the weekly card',
  board: 'Asks in the name of',
  nation: 'Bank holidays of',
  digestDay: 'Day of the digest',
  digestHour: 'Hour of the digest',
  mailWords: 'Its mails carry',
  noBoard: 'The plan asks in nobody’s name yet. Leads answer sooner when a board they know asks.',
  dateAfter: 'The day after a date has passed, its leads get one card more.',
  hours: 'Nobody is asked at weekends, on bank holidays or outside 08:00 to 18:00.',
  daysOff: 'Days off',
  daysOffWhat: 'Bank holidays are known. Add what was announced late, and days on which you are closed.',
  noDaysOff: 'No days off are added.',
  addDayOff: 'Add a day off',
  day: 'Day',
  dayOffName: 'What it is called',
  removeDay: 'Remove',
  pastDaysOff: 'Days off that have passed',
  rounds: 'Rounds',
  roundsWhat:
    'A round collects updates for a meeting. When it opens, each lead is asked about everything of theirs that is open.',
  closedRounds: 'Rounds that have closed',
  noRounds: 'No round has been opened yet.',
  openRound: 'Open a round',
  changeRound: 'Change',
  saveRound: 'Save the round',
  cancelRound: 'Cancel this round',
  cancelRoundSure: 'Yes, cancel it',
  keepRound: 'Keep it',
  meetingName: 'Meeting',
  meetingDay: 'Day of the meeting',
  opens: 'Opens on',
  cutOff: 'Cut-off',
  addCutOff: 'Add another cut-off',
  removeCutOff: 'Remove this cut-off',
  paper: 'Paper is out on',
  paperHint: 'Left empty: five clear days before the meeting.',
  waiting: 'Who has not answered',
  onlyYourAreas: 'You see who has not answered in the areas that you manage.',
  held: 'People held',
  heldWhat: 'Whoever is held gets no card about this plan. No reason is kept.',
  noHeld: 'Nobody is held.',
  hold: 'Hold',
  holdTitle: 'Hold somebody',
  typeName: 'Type a name to hold somebody',
  nobodyNamed: 'Nobody in this plan is called that',
  until: 'Asked again on',
  untilHint: 'Left empty: until you let them go.',
  letGo: 'Ask again',
  ahead: 'The next 30 days',
  aheadWhat:
    'Who would be asked on each day if nothing changes and nobody answers. The more is answered, the fewer are asked.',
  aheadLoading: 'Working out the next 30 days…',
  aheadDayLoading: 'Loading who is asked…',
  nobodyAhead: 'Nobody is asked in the next 30 days.',
  isHeld: 'held',
  asked: 'Asked on',
  find: 'Find somebody in this day',
  noneFound: 'Nobody of this name is asked on this day.',
  changes: 'What was changed about asking',
  delivery: 'Delivery',
} as const;

/** "Asking in Care plan". */
export function askingOf(plan: string): string {
  return `Asking in ${plan}`;
}

/** Why nobody is asked while a plan is in such a state; null while it asks. */
export const NOT_ASKING: Readonly<Record<PlanState, string | null>> = {
  draft: 'The plan is a draft: nobody is asked before it is opened.',
  importing: 'The plan is still being written: nobody is asked yet.',
  opening: null,
  live: null,
  paused: 'The plan is paused: nobody is asked.',
  ended: 'The plan has ended: nobody is asked.',
};

/** "Every Monday, or the next working day; the next cards go on Monday 6 July". Days are ISO dates. */
export function rhythmInWords(weekday: number, next: string | null, today: string): string {
  const every = `Every ${WEEKDAYS[weekday - 1]}, or the next working day`;
  if (next === null) return `${every}.`;
  return `${every}; the next cards go ${next === today ? 'today' : `on ${dayOfWeek(next, today)}`}.`;
}

/** "Managers get their digest every Monday at 08:00, or on the next working day. Whoever is in another time zone …" */
export function digestInWords({ weekday, hour }: { readonly weekday: number; readonly hour: number }): string {
  return `Managers get their digest every ${WEEKDAYS[weekday - 1]} at ${hourInWords(hour)}, or on the next working day. Whoever is in another time zone can have it at that hour of their own, under My digest.`;
}

const ALL_WEEKDAYS = ['Sunday', ...WEEKDAYS, 'Saturday'];

/** "Monday 6 July", with the year when it is not that of today. Both are ISO dates. */
export function dayOfWeek(iso: string, today: string): string {
  return `${ALL_WEEKDAYS[new Date(iso).getUTCDay()]} ${dayNear(iso, today)}`;
}

/** "214 cards, 530 actions", "1 card, 1 action". */
export function cardsCounted(cards: number, actions: number): string {
  return `${counted(cards, 'card')}, ${counted(actions, 'action')}`;
}

/** "3 actions". */
export function actionsCounted(actions: number): string {
  return counted(actions, 'action');
}

/** "31 of 40 leads answered". */
export function answeredOf(answered: number, of: number): string {
  return `${answered} of ${counted(of, 'lead')} answered`;
}

/** The line about a running round on the shared screen: "Update for the Board on 21 July: 31 of 40 leads answered, closes on 10 July". */
export function roundLine(round: {
  readonly meeting: { readonly name: string; readonly on: string };
  readonly closes: string;
  readonly answered: number;
  readonly of: number;
  readonly today: string;
}): string {
  const { meeting, closes, answered, of, today } = round;
  const when = closes === today ? 'closes today' : `closes on ${dayNear(closes, today)}`;
  return `Update for the ${bare(meeting.name)} on ${dayNear(meeting.on, today)}: ${answeredOf(answered, of)}, ${when}`;
}

/** How a round stands: "Open until 10 July". Days are ISO dates. */
export function roundStands(
  {
    state,
    opens,
    cutOffs,
  }: { readonly state: 'to-come' | 'open' | 'closed'; readonly opens: string; readonly cutOffs: readonly string[] },
  today: string,
): string {
  const closes = cutOffs.at(-1) ?? opens;
  if (state === 'to-come') return `Opens on ${dayOfWeek(opens, today)}`;
  return state === 'open' ? `Open until ${dayOfWeek(closes, today)}` : `Closed on ${dayNear(closes, today)}`;
}

/** "Paper out on 13 July". */
export function paperOn(iso: string, today: string): string {
  return `Paper out on ${dayNear(iso, today)}`;
}

/** "Cut-offs 3 July and 10 July", "Cut-off 10 July". */
export function cutOffsInWords(cutOffs: readonly string[], today: string): string {
  const days = cutOffs.map((day) => dayNear(day, today));
  return days.length === 1 ? `Cut-off ${days[0]}` : `Cut-offs ${days.slice(0, -1).join(', ')} and ${days.at(-1)}`;
}

/** "held until 6 July", "held until you let them go". */
export function heldUntil(until: string | null, today: string): string {
  return until === null ? 'held until you let them go' : `asked again on ${dayNear(until, today)}`;
}

/** The usual day of the paper, in the hint of its field. */
export function usualPaper(iso: string): string {
  return `Left empty: ${dayInWords(iso)}, five clear days before the meeting.`;
}

/** Why a day has no cards by itself. */
export const OFF_WORDS = { weekend: 'weekend', 'bank-holiday': 'bank holiday', 'day-off': 'day off' } as const;

/** Why something is on a card, as the coordinator reads it. */
export const REASON_WORDS = {
  overdue: 'overdue',
  'date-passed': 'its date has just passed',
  'due-soon': 'due within ten working days',
  review: 'for review',
  opening: 'the plan is opening',
  'asked-now': 'somebody wants to know now',
} as const;

/** "second time", "third time", then numbers; nothing the first time. */
export function timeInWords(time: number): string | null {
  if (time === 1) return null;
  return time === 2 ? 'second time' : time === 3 ? 'third time' : `${time}th time`;
}

/** "in place of Ann Lee". */
export function insteadOfWords(name: string): string {
  return `in place of ${name}`;
}

/** "Nobody is asked on the other 24 days." */
export function quietDays(days: number): string {
  return days === 1 ? 'Nobody is asked on the other day.' : `Nobody is asked on the other ${days} days.`;
}

/** Heard and read on the button beside a person: "Hold Ann Lee". */
export function holdOf(name: string): string {
  return `Hold ${name}`;
}

/** "the Board" and "Board" both read well after "the". */
function bare(name: string): string {
  return name.replace(/^the\s+/i, '');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
