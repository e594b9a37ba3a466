import { dayInWords } from './days.ts';

/** Fixed sentences around words that somebody wrote to the bot in their chat. */
export const SAID_TEXTS = {
  understood: 'I understood',
  askRight: 'Is that right? Nothing is recorded until you say so.',
  intoTheRecord: 'Your words go into the plan’s record as you wrote them. Check that they name no child and no carer.',
  yes: 'Yes, record it',
  onlyExpected: 'Only say that I expect it then',
  no: 'No, show me the card',
  which: 'Which one do you mean?',
  doneOn: 'Done on (not required)',
  reason: 'Why the later date is needed (required). Please name no child and no carer.',
  help: 'What help you need (required). Please name no child and no carer.',
  whose: 'Whose it is, as far as you know (required). Please name no child and no carer.',
  needed: 'Something required is still empty, so nothing was recorded. Fill it in, then tap again.',
  tooLong: 'What you wrote is longer than a form takes, so nothing was recorded. Shorten it, then tap again.',
  tooMany:
    'That is about more actions than I can show you at once, so nothing was recorded. Write about fewer, or use the card.',
  notRecorded: 'Nothing was recorded. What you wrote stands in the forms below.',
  notRecordedHere: 'Nothing was recorded. What you wrote stays in our chat; here is the card.',
  notPlain: {
    'no-action': 'I could not tell which action you mean. Write its number too, like “4.2 done”, or use the card.',
    which: 'Several actions have that number.',
    'ref-unknown': 'I know no open action of yours with that number. These are the ones that are open.',
    words: 'I could not tell how it stands from what you wrote, so nothing was recorded.',
    day: 'I could not tell which day you mean, or it does not fit, so nothing was recorded.',
    twice: 'You said two things about one action, so nothing of it was recorded.',
    'too-long': 'That is more than I can read at once, so nothing was recorded. Please use the card.',
    late: '“On track” does not say enough about what is past its date: is it done, or by which day will it be?',
  },
} as const;

/** What was understood of one action; days are ISO dates. */
export interface UnderstoodFacts {
  readonly choice: 'done' | 'not-done' | 'later' | 'help' | 'not-mine';
  /** The day named: done on, expected or asked for. */
  readonly day: string | null;
  readonly byItsDate: boolean;
  /** The day agreed now. */
  readonly agreed: string | null;
  readonly overdue: boolean;
}

/** "done on 13 November 2026", "a revised date: 31 March 2027 (agreed now: 31 January 2027)". */
export function understoodWords({ choice, day, byItsDate, agreed, overdue }: UnderstoodFacts): string {
  if (choice === 'help') return 'you need help';
  if (choice === 'not-mine') return 'it is not yours';
  if (choice === 'later') {
    const now = agreed === null ? '' : ` (agreed now: ${dayInWords(agreed)})`;
    return `a revised date: ${day === null ? '' : dayInWords(day)}${now}`;
  }
  if (choice === 'done') {
    if (byItsDate) return 'done, by its date';
    return day === null ? 'done, day not said' : `done on ${dayInWords(day)}`;
  }
  if (day !== null) return `not yet, expected by ${dayInWords(day)}`;
  return overdue ? 'not yet' : 'on track, not done yet';
}

/** Late actions that "all on track" says nothing about. @param refs as printed */
export function leftAsLate(refs: readonly string[]): string {
  const which = refs.length === 1 ? 'It stays on your card' : 'They stay on your card';
  return `Past their date, so “on track” does not say enough: ${refs.join(', ')}. ${which}.`;
}

/** A piece of a message that is not plain, beside pieces that are. */
export function leftAsNotPlain(said: string): string {
  return `I did not understand “${said}”, so nothing of that will be recorded.`;
}

/** How the chat list and a screen reader say it. */
export function understoodSummary(count: number): string {
  return count === 1
    ? 'I understood what you wrote about one action. Is that right?'
    : `I understood what you wrote about ${count} actions. Is that right?`;
}

/** A ref that several actions have. */
export function whichOf(ref: string): string {
  return `Several of your actions have the number ${ref}.`;
}
