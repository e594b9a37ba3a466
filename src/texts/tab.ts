import { areaHeading } from '../core/plan/area-heading.ts';
import { ageInWords, dayInWords } from './days.ts';

/** An area's name as its plan prints it. */
interface AreaName {
  readonly label: string | null;
  readonly number: string | null;
  readonly title: string;
}

/** Fixed sentences of the tab that every screen shares. */
export const TAB_TEXTS = {
  tryAgain: 'Try again',
  showAll: 'Show all of it',
  showLess: 'Show less',
  noWords: 'Answered, no words given',
  noUpdate: 'No update yet',
  noLead: 'No lead named',
  noDate: 'No date',
  noAgreedDate: 'No agreed date',
  due: 'Due',
  firstPromised: 'first promised',
  changes: 'Changes',
  brokenTitle: 'Something went wrong on this page',
  broken: 'Nothing is lost. Load the page again; if it happens again, tell your administrator.',
  loadAgain: 'Load again',
} as const;

/** Why a screen has nothing to show, as a heading and what to do about it. */
export const TROUBLE_TEXTS = {
  unreachable: {
    title: 'Followthrough cannot be reached',
    whatToDo: 'Nothing is lost. It tries again by itself every few seconds; if this stays, tell your administrator.',
  },
  'record-silent': {
    title: 'SharePoint does not answer at the moment',
    whatToDo: 'Nothing is lost. It is asked again every few seconds; if this stays, tell your administrator.',
  },
  'signed-out': {
    title: 'You could not be signed in',
    whatToDo: 'Try again. If it happens again, sign out and in again, or ask your administrator for access.',
  },
  'sign-in-spent': { title: 'You are no longer signed in', whatToDo: 'Sign in again at the top of this page.' },
  unreadable: {
    title: 'This page and the service do not understand each other',
    whatToDo: 'Probably a new version has just been installed. Close this tab and open it again.',
  },
  refused: { title: 'That could not be done', whatToDo: '' },
  'no-rights': { title: 'There is nothing here that you may see', whatToDo: '' },
} as const;

/** Fixed sentences of the Overdue screen. */
export const OVERDUE_TEXTS = {
  title: 'Overdue actions',
  loading: 'Loading what is overdue…',
  nothing: 'Nothing is overdue',
  nothingMore: 'Every open action is still within its date.',
  noPlan: 'There is no plan here yet',
  noPlanMore:
    'A plan shows as soon as its coordinator has set it live. The first one is brought in by whoever runs Followthrough; from then on its coordinators bring plans in here.',
  columns: { action: 'Action', leads: 'Lead', due: 'Due', overdue: 'Overdue', lastWords: 'Last update' },
} as const;

/** Fixed sentences of the My actions screen. */
export const MY_ACTIONS_TEXTS = {
  title: 'My actions',
  loading: 'Loading your actions…',
  askedInChat: 'Followthrough asks you in its chat when an answer is needed. You can answer here at any time.',
  nothing: 'You have no open actions',
  nothingMore: 'When an action is given to you, it shows here and Followthrough writes to you in chat.',
  list: 'Your open actions',
  answeredList: 'What you answered today',
} as const;

/** "Priority Area 1: Leadership"; the title alone when the plan prints neither label nor number. */
export function areaTitleLine(area: AreaName): string {
  const short = areaHeading(area);
  return short === area.title ? short : `${short}: ${area.title}`;
}

/** "Action 1.3"; "An action" when the plan prints no ref. */
export function actionName(ref: string | null): string {
  return ref === null ? 'An action' : `Action ${ref}`;
}

/** "on 1 July 2015", beside the screen's title. */
export function onDay(today: string): string {
  return `on ${dayInWords(today)}`;
}

/** "nothing overdue, 5 open" or "nothing open", for an area that needs no attention. */
export function quietArea(open: number): string {
  return open === 0 ? 'nothing open' : `nothing overdue, ${open} open`;
}

/** "Manager: Pat Example". */
export function managerLine(manager: string): string {
  return `Manager: ${manager}`;
}

/** What a screen says beside an older copy that it still shows. @param ageMs age of the copy */
export function staleCopy(ageMs: number): string {
  return `You are reading a copy from ${ageInWords(ageMs)} ago. It is brought up to date as soon as the service answers.`;
}

/** What happened to an overdue action since the last look. */
export type OverdueChange = 'new' | 'gone' | 'answered' | 'changed';

/** The words that mark a changed row. */
export const CHANGE_WORDS: Readonly<Record<OverdueChange, string>> = {
  new: 'Now overdue',
  gone: 'No longer overdue',
  answered: 'New update',
  changed: 'Changed',
};

/** "Action 1.3: New update." for a screen reader. */
export function changeSentence(change: OverdueChange, ref: string | null): string {
  return `${actionName(ref)}: ${CHANGE_WORDS[change]}.`;
}

/** "5 actions have changed." for more changes than anyone wants to hear one by one. */
export function changesCounted(count: number): string {
  return `${count} actions have changed.`;
}
