import { COMMAND_TEXTS } from './action-forms.ts';
import { dayInWords } from './days.ts';

/** Fixed sentences of the small page to which a button of a mail leads. */
export const DECIDE_TEXTS = {
  whole: 'Open the whole action',
  question: 'What do you decide?',
  chosenBefore: 'Chosen in the mail. Nothing is decided yet.',
  notChosen: 'What the mail offered cannot be done here any more. Choose again.',
  decidedBefore: 'This was decided already:',
  waitsNoMore: 'This no longer waits for a decision.',
  nothingWaits: 'Nothing about this action waits for you.',
  notSeen: 'You may not read the action that the mail names with this account, or it is in its plan no more.',
  stillWaits: 'This still waits for you.',
  decideOtherwise: 'Decide something else',
  receipt: 'What you did',
  nothingElse: 'Nothing else waits for you.',
  all: 'See all that waits for you',
} as const;

type Command = keyof typeof COMMAND_TEXTS;

/** What stands on the button and in the list of choices. @param day the day that is asked for, an ISO date */
export function choiceInWords(command: Command, day: string | null): string {
  if (command === 'agree-revision' && day !== null) return `Agree to ${dayInWords(day)}`;
  if (command === 'refuse-revision') return 'Refuse, with a reason';
  return COMMAND_TEXTS[command].name;
}

/** What somebody did, and to whom that matters. */
export interface Done {
  readonly command: Command;
  /** The day that was asked for, an ISO date. */
  readonly day: string | null;
  /** Who asked. */
  readonly asker: string | null;
  /** Who led it alone until then. */
  readonly lead: string | null;
  /** What was recorded, as a form says it anywhere. */
  readonly recorded: string;
}

/** "You agreed to 30 June 2015. Lee Lead is told in Teams." */
export function receiptInWords(done: Done): string {
  const { command, day, asker, lead, recorded } = done;
  switch (command) {
    case 'agree-revision':
      return `You agreed to ${dayOr(day, 'the revised date')}.${told(asker)}`;
    case 'refuse-revision':
      return `You refused ${dayOr(day, 'the revised date')}: the date stays as it was.${told(asker)}`;
    case 'answer-help':
      return `You answered the request for help.${told(asker)}`;
    case 'settle-not-mine':
      return `You decided who has it.${told(asker)}`;
    case 'take-over':
      return `You lead it now.${told(lead)}`;
    default:
      return recorded;
  }
}

function dayOr(day: string | null, words: string): string {
  return day === null ? words : dayInWords(day);
}

function told(name: string | null): string {
  return name === null ? '' : ` ${name} is told in Teams.`;
}

/** What can wait about an action. */
type Waiting = 'revised-date' | 'help' | 'not-mine' | 'closure' | 'reopened' | 'unanswered';

/**
 * What waits, and for whom, to somebody whose turn it is not: no more of it than that.
 *
 * @param decider null where no name is to be told, or none is known
 */
export function waitsForInWords(what: Waiting, decider: string | null, areaHeading: string): string {
  const who = decider ?? `the manager of ${areaHeading}`;
  switch (what) {
    case 'revised-date':
      return `A revised date was asked for. It waits for ${who} to decide.`;
    case 'help':
      return `Help was asked for. It waits for ${who} to answer.`;
    case 'not-mine':
      return `Somebody said that this action is not theirs. It waits for ${who} to settle whose it is.`;
    case 'closure':
      return `It was said to be done. It waits for ${who} to check that.`;
    case 'reopened':
      return `A check found it not done. It waits for ${who} to agree a new date.`;
    case 'unanswered':
      return `Requests about it may stand without an answer. What to do about that is for ${who} to decide.`;
  }
}

/** "Next thing that waits for you (2 left)". */
export function nextInWords(left: number): string {
  return `Next thing that waits for you (${left} left)`;
}
