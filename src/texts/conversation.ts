import { dayInWords } from './days.ts';

/** Fixed sentences of what can be done beside a conversation. */
export const CONVERSATION_TEXTS = {
  action: 'Action of an improvement plan',
  open: 'Open in Followthrough',
  noDue: 'No due date',
  nothingFound: 'No action that you may see has these words.',
  nothingYours: 'Nothing of yours is open, and nothing that you may see is overdue. Type a number or words to search.',
  nothingToSee: 'There is no plan here that you may see. Ask your coordinator if that surprises you.',
  noteTitle: 'Note as progress',
  noteWarning:
    'This goes into the plan’s record under your name. Take out every name of a child or a carer before you record it.',
  noteAction: 'Action (required)',
  noteWords: 'Progress, in the words of the message (required). Please name no child and no carer.',
  noteButton: 'Record as progress',
  noteLink: 'A link to the message is recorded with it.',
  nothingToNote: 'There is no open action here of which you may say how it stands.',
  noteMissing: 'Choose the action and leave some words, then tap again. Nothing was recorded yet.',
  noteTooLong: 'These words are longer than the record takes. Shorten them, then tap again. Nothing was recorded yet.',
  newTitle: 'New action',
  newArea: 'Plan and area (required)',
  newText: 'What is promised (required). Please name no child and no carer.',
  newLead: 'Lead, as the plan would print it: a post, a name, or both (required)',
  newDue: 'Due: the last day on which it is still on time (required)',
  newButton: 'Add to the plan',
  nothingToAddTo: 'Only the coordinator of a plan can add an action to it, and you coordinate none.',
  newMissing: 'Area, words, lead and a due day are all required. Nothing was added yet.',
  newTooLong: 'What is promised is longer than the record takes. Shorten it, then tap again. Nothing was added yet.',
  unknownPerson: 'Teams did not say who you are, so nothing was done.',
  unknownCommand: 'This is not something that Followthrough does. Your administrator may have to update the app.',
  failed: 'Something went wrong on my side, and I cannot tell whether it was recorded. Look in Followthrough first.',
} as const;

/** "Due 30 June 2015, 20 days ago"; the phrase as printed where it names no day. Days are ISO dates. */
export function sharedDue(by: string | null, phrase: string | null, daysOverdue: number): string {
  if (by === null) return phrase === null ? CONVERSATION_TEXTS.noDue : `Due: “${phrase}”`;
  const late = daysOverdue === 0 ? '' : `, ${daysOverdue === 1 ? '1 day' : `${daysOverdue} days`} overdue`;
  return `Due ${dayInWords(by)}${late}`;
}

/** "As it stood on 18 November 2026": a card in a conversation stays what it was. @param today an ISO date */
export function asItStood(today: string): string {
  return `As it stood on ${dayInWords(today)}`;
}

/** Further choices that a form does not list. */
export function moreThanListed(count: number): string {
  return `${count} more are not in this list. Open Followthrough itself for those.`;
}

/** "Recorded as progress of “4.2 Train every team”." */
export function notedAs(about: string): string {
  return `Recorded as progress of “${about.replace(/\.$/, '')}”.`;
}

/** "Added to Priority Area 4 of the plan." and what there is to do next. */
export function addedTo(area: string, plan: string, isMatched: boolean): string {
  const next = isMatched
    ? ''
    : ' Say who its lead is among the people of the plan: until then nobody is asked about it.';
  return `Added to ${area} of ${plan}.${next}`;
}

/** What is kept of where words come from, behind them. */
export function fromMessage(link: string): string {
  return `From this message: ${link}`;
}
