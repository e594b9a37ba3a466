import { dayInWords } from './days.ts';
import type { Waiting } from './digest-headline.ts';

/** One way to decide, as a button of the mail says it. */
export interface DecideChoice {
  /** What the page has chosen when it opens; undefined where it asks openly. */
  readonly choice: 'agree' | 'refuse' | 'ask-now' | 'take-over' | undefined;
  /** @param day the day that is asked for, an ISO date; empty where none is */
  readonly words: (day: string) => string;
}

const ASK_NOW: DecideChoice = { choice: 'ask-now', words: () => 'Ask the lead now' };
const TAKE_OVER: DecideChoice = { choice: 'take-over', words: () => 'Take it over' };

/** The ways to decide about each thing that can wait, in the order in which the mail offers them. */
export const DECIDE_CHOICES: Readonly<Record<Waiting, readonly DecideChoice[]>> = {
  'revised-date': [
    { choice: 'agree', words: (day) => `Agree to ${dayInWords(day)}` },
    { choice: 'refuse', words: () => 'Refuse, with a reason' },
  ],
  help: [{ choice: undefined, words: () => 'Answer the lead' }, TAKE_OVER],
  'not-mine': [{ choice: undefined, words: () => 'Say whose it is' }, TAKE_OVER],
  reopened: [ASK_NOW, TAKE_OVER],
  closure: [{ choice: undefined, words: () => 'Say what you found' }],
  unanswered: [ASK_NOW, TAKE_OVER],
};

/** "Refuse, with a reason: Action 6.2". */
export function choiceHeard(words: string, called: string): string {
  return `${words}: ${called}`;
}
