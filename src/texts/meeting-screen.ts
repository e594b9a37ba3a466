import { COMING_TEXTS } from './coming.ts';
import { dayInWords, dayNear } from './days.ts';

/** Fixed sentences of the screen that takes a plan through a meeting. */
export const MEETING_TEXTS = {
  ...COMING_TEXTS.meeting,
  choosePlan: 'Which plan does the meeting go through?',
  noPlan: 'You may read no plan yet',
  noPlanMore: 'The meeting shows here as soon as its coordinator has set a plan live and given you a part in it.',
  openTitle: 'Open a meeting',
  openWhat:
    'What is noted and decided from then on is recorded as the body’s, and everybody who has this page open sees it at once.',
  body: 'Who meets: board, panel or committee',
  on: 'Day of the meeting',
  open: 'Open the meeting',
  onlyCoordinator: 'The plan’s coordinator opens the meeting. This page then shows it by itself.',
  notLive: 'The plan is not live, so nothing in it is called overdue and no meeting goes through it.',
  posts: 'Posts instead of names',
  items: 'Agenda',
  previous: 'Previous',
  next: 'Next',
  nothing: 'Nothing is overdue, and nothing waits for the body',
  nothingMore: 'Notes on the meeting as a whole and new actions can still be recorded.',
  follow: 'Go to what the room looks at',
  followWhat: 'You went on by yourself; what you typed stays.',
  lead: 'Lead',
  due: 'Due',
  lastUpdate: 'Last update',
  noted: 'Noted',
  decided: 'Decided',
  note: 'Note',
  noteOnItem: 'Note on this action',
  noteWords: 'What was said',
  record: 'Record',
  decide: 'Decide on a date',
  decideWhat: 'A revised date, as the body decided it',
  decision: 'What was decided?',
  agreed: 'The day is agreed',
  refused: 'The day is not agreed',
  day: 'Which day',
  reason: 'Why',
  takeBack: 'Take back',
  asWhole: 'The meeting as a whole',
  noteOnMeeting: 'Note on the meeting',
  add: 'Add an action',
  addWhat: 'A new action of the plan',
  area: 'Area',
  action: 'What is to be done',
  leadToBe: 'Lead: a post, a name, or both',
  dueDay: 'Due by',
  added: 'New actions',
  close: 'Close the meeting',
  closeTitle: 'Close the meeting?',
  closeWhat: 'Nothing can be noted in it any more. Its notes can then go to the conversation and out as a document.',
  keepOpen: 'Leave it open',
  closed: 'The meeting is closed',
  document: 'Notes as a Word document',
  send: 'Send the notes to this conversation',
  sentBefore: 'Sent already:',
  noConversation:
    'Open this page from the meeting’s chat or a channel in Teams to send the notes there. The document can be had anywhere.',
  another: 'Open another meeting',
  earlier: 'Earlier meetings',
  conversation: { channel: 'to the channel', chat: 'to the chat' },
} as const;

/** The parts of an agenda, as headings. */
export const SECTION_WORDS = {
  overdue: 'Overdue',
  'to-decide': 'To decide',
  new: 'New since the last meeting',
  raised: 'Raised in the meeting',
} as const;

/** Why an action that is not overdue is on the agenda. */
export const WHY_WORDS = {
  overdue: 'Overdue when the meeting was opened',
  'to-decide': 'A revised date waits for the body',
  'added-since': 'Added since the last meeting',
  'done-since': 'Said to be done since the last meeting',
  raised: 'Raised in this meeting',
} as const;

/** "Improvement Board, 21 July 2015". */
export function meetingName(body: string, on: string): string {
  return `${body}, ${dayInWords(on)}`;
}

/** "Item 3 of 14". */
export function itemOf(place: number, all: number): string {
  return `Item ${place} of ${all}`;
}

/** "14 items: 9 overdue, 2 to decide, 3 new." */
export function agendaCounts(
  counts: readonly { readonly section: keyof typeof SECTION_WORDS; count: number }[],
): string {
  const words = { overdue: 'overdue', 'to-decide': 'to decide', new: 'new', raised: 'raised' };
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const parts = counts.map(({ section, count }) => `${count} ${words[section]}`);
  return `${all === 1 ? '1 item' : `${all} items`}: ${parts.join(', ')}.`;
}

/** "The meeting planned for 21 July is the Improvement Board’s." */
export function plannedFor(body: string, planned: string, today: string): string {
  return `${body} is planned for ${dayNear(planned, today)}.`;
}

/** "Opened by Cora Dean." */
export function openedBy(name: string): string {
  return `Opened by ${name}.`;
}

/** What stands above a meeting that nobody closed. */
export function leftOpenSince(on: string, today: string): string {
  return `This meeting has been open since ${dayNear(on, today)}. Close it when all is recorded.`;
}

/** "Asked for: 30 September (the supplier is late), by Lee Lead; moved 2 times before." */
export function waitingDate(
  waiting: { by: string; asker: string | null; reason: string | null; movedBefore: number },
  today: string,
): string {
  const { by, asker, reason, movedBefore } = waiting;
  const why = reason === null ? '' : ` (${reason})`;
  const who = asker === null ? '' : `, by ${asker}`;
  const moved =
    movedBefore === 0 ? '' : movedBefore === 1 ? '; moved once before' : `; moved ${movedBefore} times before`;
  return `Asked for: ${dayNear(by, today)}${why}${who}${moved}.`;
}

/** "30 September agreed: the supplier is late". */
export function decidedWords(decision: { decided: 'agreed' | 'refused'; day: string; reason: string }, today: string) {
  const { decided, day, reason } = decision;
  return `${dayNear(day, today)} ${decided === 'agreed' ? 'agreed' : 'not agreed'}: ${reason}`;
}

/** "Now: action 1.3, Publish the scheme." for who hears the page. */
export function nowLookingAt(ref: string | null, text: string): string {
  return `Now: ${ref === null ? 'an action' : `action ${ref}`}, ${text}`;
}

/** "2 notes, 1 decision", beside an item in the agenda; empty where nothing is recorded. */
export function recordedOf(notes: number, decisions: number): string {
  return [
    ...(notes > 0 ? [notes === 1 ? '1 note' : `${notes} notes`] : []),
    ...(decisions > 0 ? [decisions === 1 ? '1 decision' : `${decisions} decisions`] : []),
  ].join(', ');
}
