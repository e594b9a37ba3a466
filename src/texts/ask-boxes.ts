import { ASK_TEXTS } from './ask-card.ts';

const NO_NAMES = 'Please name no child and no carer.';

/** Labels of the boxes on a card, and the buttons that send them. What is required says so in words. */
export const BOX_TEXTS = {
  words: `In your words: how far it is, or what difference it made. ${NO_NAMES}`,
  difference: `What difference it made. ${NO_NAMES}`,
  doneOn: 'Done on (required to save it as done)',
  doneOnRequired: 'Done on (required)',
  saveDone: 'Save as done',
  saveNotYet: 'Save as not yet',
  saveOnTrack: 'Save as on track',
  newDay: 'New date that is realistic (required)',
  newDayWrong: 'Choose today or a later day.',
  reason: `Why (required). ${NO_NAMES}`,
  revise: 'Ask for this date',
  help: `What help you need (required). ${NO_NAMES}`,
  askHelp: 'Ask for this help',
  whose: `Whose it is, as far as you know (required). ${NO_NAMES}`,
  giveBack: 'Say that it is not mine',
} as const;

/** What is wrong with a box, and what to do; null for anything that is no box of the card. */
export function boxFault(box: string, why: string, limit: number): string | null {
  if (why === 'too-long') return `Your words are longer than ${limit} characters. Shorten them, then tap again.`;
  return MISSING[box] ?? null;
}

const MISSING: Readonly<Record<string, string>> = {
  doneOn: `Choose the day on which it was done, then tap “${BOX_TEXTS.saveDone}” again; or tap “Done” above, and your words go with it.`,
  newDay: `Choose the new date and say why, then tap “${BOX_TEXTS.revise}” again.`,
  reason: `Say why it needs a later date, then tap “${BOX_TEXTS.revise}” again.`,
  help: `Say what help you need, then tap “${BOX_TEXTS.askHelp}” again.`,
  whose: `Say whose it is; “I do not know” will do. Then tap “${BOX_TEXTS.giveBack}” again, or “${ASK_TEXTS.notYet}” if it is yours after all.`,
};
