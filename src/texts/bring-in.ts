import { COMING_TEXTS } from './coming.ts';
import { counted } from './counted.ts';
import { dayInWords } from './days.ts';

/** Fixed sentences of the screen that brings a plan in. */
export const BRING_IN_TEXTS = {
  ...COMING_TEXTS.bringIn,
  mayNot: 'You cannot bring a plan in here',
  mayNotMore:
    'Whoever coordinates a plan can. Ask a coordinator to bring yours in, or to make you one; a first plan is brought in by whoever runs Followthrough.',
  dropHere: 'Drop the plan here',
  dropMore:
    'Word, Excel or CSV, as it is, or a plan file of Followthrough. You see what was understood before anything is kept, and nobody is asked anything yet.',
  choose: 'Choose a file',
  letGo: 'Let go to read it',
  oneOnly: 'One document at a time, please. Drop the one that holds the plan.',
  tooLarge: 'This document is over 25 MB. Take out its pictures and embedded files, save it and try again.',
  startOver: 'Start over with another document',
  startOverTitle: 'Start over?',
  startOverMore: 'What you put right in this preview is lost. The document itself is not touched.',
  startOverYes: 'Start over',
  startOverNo: 'Go on with this one',
  tryAgain: 'Nothing was kept there. Try again in a moment.',
  notKept:
    'This browser has no room to keep what you put right. Bring the plan in before you close or reload this page.',
  goingOn: 'This is where you left it. Nothing has been brought in yet.',
} as const;

/** Sentences of the pick list, for a document that is no plan. */
export const PICK_TEXTS = {
  title: 'Pick what is to become an action',
  none: 'Nothing in it reads like a recommendation, so there is nothing to pick from.',
  withoutHeading: 'At the head of the document',
  all: 'All of these',
  another: 'Choose another document',
  around: 'The text around the plan recommends more, which is no action unless you pick it',
} as const;

/** Sentences of the preview. */
export const PREVIEW_TEXTS = {
  planTitle: 'Title of the plan',
  titleMissing: 'Give the plan a title.',
  columns: { action: 'Action', leads: 'Lead', due: 'Due', status: 'Status', doubts: 'To look at' },
  noLead: 'Nobody named',
  noDue: 'No date',
  revisedTo: 'revised to',
  allRead: 'All that was read of it',
  putRight: 'Put right',
  right: 'That is right',
  rightForAll: 'All of these are right',
  saidRight: 'You said that is right.',
  undo: 'Undo',
  doubts: 'Doubts',
  noDoubts: 'Nothing is in doubt.',
  allSettled: 'Every doubt is settled.',
  onlyDoubts: 'Show only rows with doubts',
  noRowsWithDoubts: 'No row of this area is in doubt.',
  noRows: 'No actions stand here.',
  notes: 'Left out, or kept without a meaning',
  above: 'Text above the first area, kept with the plan',
  takenOut: 'Removed and joined rows',
  removedRow: 'Removed',
  joinedRow: 'Joined with the row above',
  putBack: 'Put back',
  cannotPutBack: 'The row that it was joined with was changed since, so it cannot be parted by itself.',
  told: 'What was done',
  bringIn: 'Bring it in as a draft',
  bringingIn: 'Bringing it in…',
  site: 'Where it is kept',
  siteHint: 'Whoever may open that site may read the plan.',
  stillOpen: 'Some rows are open and something is missing in them. Finish or cancel those first.',
  nothingLost: 'Nothing is lost: what you put right is still here. Try again.',
} as const;

/** What a document may become. */
export const GOAL_TEXTS = {
  what: 'What is this document?',
  own: 'A plan of its own',
  newer: 'A newer version of a plan that is here',
  part: 'Another plan to take into one that is here, such as an audit’s',
  newerOf: 'Of which plan',
  partOf: 'Into which plan',
  likely: (title: string) => `It looks like a newer version of “${title}”.`,
  choose: 'Say first what this document is: a plan of its own, or a version or part of one that is here.',
  seeNews: 'See what moved',
} as const;

/** Sentences of a row that is put right. */
export const ROW_TEXTS = {
  ref: 'Ref',
  text: 'Action',
  textMissing: 'Say what is to be done.',
  leads: 'Leads',
  addLead: 'Add a lead',
  add: 'Add',
  dueWay: 'When it is due',
  duePhrase: 'In the words of the plan',
  dueBy: 'Last day on time',
  dayMissing: 'Give the day.',
  status: 'Status',
  area: 'Area',
  keep: 'Keep',
  cancel: 'Cancel',
  join: 'Join with the row above',
  remove: 'Remove this row',
} as const;

/** How somebody says when an action is due. */
export const DUE_WAY_WORDS = {
  by: 'By a day',
  recurring: 'Again and again',
  ongoing: 'Ongoing',
  'on-event': 'Once something has happened',
  none: 'No date',
} as const;

/** What else a plan can say of an action, beside what has a column. */
export const MORE_WORDS = {
  finding: 'Finding',
  implication: 'Implication',
  response: 'Response',
  measure: 'Measure',
  followUp: 'Follow-up',
  priority: 'Priority',
  residualRisk: 'Residual risk',
  statusPhrase: 'Status as printed',
  check: 'Check',
  part: 'Part',
  update: 'Update',
  revised: 'Revised date',
  link: 'Points at',
} as const;

/** Sentences after a plan was brought in. */
export const BROUGHT_IN_TEXTS = {
  title: 'The plan is in, as a draft',
  who: 'Only its coordinators see it, and nobody is asked anything. Next you say who stands behind each lead and who manages each area; then you open it.',
  next: 'Go on: who leads what',
  another: 'Bring in another one',
} as const;

/** "1 row", "12 rows". */
export function rowsCounted(count: number): string {
  return counted(count, 'row');
}

/** "Reading plan.docx…". */
export function readingWords(name: string): string {
  return `Reading ${name}…`;
}

/** "7 areas, 52 actions, 49 with a date, 51 with a lead; 6 doubts". */
export function summaryWords(of: {
  readonly areas: number;
  readonly actions: number;
  readonly dated: number;
  readonly led: number;
  readonly doubts: number;
}): string {
  const parts = [counted(of.areas, 'area'), counted(of.actions, 'action'), `${of.dated} with a date`];
  return `${[...parts, `${of.led} with a lead`].join(', ')}; ${doubtsWords(of.doubts)}`;
}

/** "6 doubts", "1 doubt", "no doubts". */
function doubtsWords(count: number): string {
  return count === 0 ? 'no doubts' : counted(count, 'doubt');
}

/** What a screen reader is told when a document was read. */
export function readWords(actions: number, doubts: number): string {
  return `${counted(actions, 'action')} read, ${doubtsWords(doubts)}.`;
}

/** What stands beside the button that brings the plan in. */
export function confirmWords(actions: number, doubts: number): string {
  if (doubts === 0) return `${counted(actions, 'action')}, nothing in doubt.`;
  return `${counted(actions, 'action')}, ${doubtsWords(doubts)} open: what stays open comes in as it was read.`;
}

/** What a row is called: its ref and the beginning of its words. */
export function rowName(ref: string | null, text: string): string {
  const words = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return ref === null ? words : `${ref} ${words}`;
}

/** "Put right: 1.2 Hold a board". */
export function putRightWords(name: string): string {
  return `${PREVIEW_TEXTS.putRight}: ${name}`;
}

/** "Take Ann Lee away". */
export function takeAwayWords(lead: string): string {
  return `Take ${lead} away`;
}

/** The day understood, "30 June 2015"; how it is due where there is none. @param by an ISO date */
export function dueWords(way: keyof typeof DUE_WAY_WORDS, by: string | null): string {
  if (way === 'by' && by !== null) return dayInWords(by);
  const words = way === 'none' ? PREVIEW_TEXTS.noDue : DUE_WAY_WORDS[way];
  return by === null ? words : `${words}, next ${dayInWords(by)}`;
}

/** What a screen reader is told of a row that was taken out. */
export function takenOutWords(name: string, isJoined: boolean): string {
  return `${isJoined ? PREVIEW_TEXTS.joinedRow : PREVIEW_TEXTS.removedRow}: ${name}. It is listed at the end and can be put back.`;
}

/** "Take these 5", "Pick at least one". */
export function takeWords(count: number): string {
  return count === 0 ? 'Pick at least one' : `Make ${counted(count, 'action')} of these`;
}

/** What came in: "52 actions in 7 areas". */
export function broughtInWords(actions: number, areas: number): string {
  return `${counted(actions, 'action')} in ${counted(areas, 'area')}.`;
}

/** "sites/improvement" of a site's address. */
export function siteWords(address: string): string {
  return address.replace(/^https?:\/\//, '');
}
