import type { Change } from '../core/plan/entry.ts';
import { leadAskedInWords } from './ask-now.ts';
import { dayInWords, dayNear } from './days.ts';

/** What each command of the action's view is called: its button, the button that sends it, and what was done. */
export const COMMAND_TEXTS = {
  answer: { name: 'Say how it stands', submit: 'Record this', done: 'Recorded: how it stands.' },
  'ask-revision': {
    name: 'Ask for a revised date',
    submit: 'Ask for it',
    done: 'Recorded: a revised date was asked for.',
  },
  'ask-help': { name: 'Need help', submit: 'Ask for help', done: 'Recorded: you asked for help.' },
  'say-not-mine': { name: 'Not mine', submit: 'Give it back', done: 'Recorded: you say that somebody else has it.' },
  'agree-revision': {
    name: 'Agree to the revised date',
    submit: 'Agree',
    done: 'Recorded: the revised date is agreed.',
  },
  'refuse-revision': {
    name: 'Refuse the revised date',
    submit: 'Refuse',
    done: 'Recorded: the revised date is refused.',
  },
  'record-decision': {
    name: 'Record a body’s decision',
    submit: 'Record the decision',
    done: 'Recorded: the decision.',
  },
  'answer-help': { name: 'Answer the request for help', submit: 'Send this', done: 'Recorded: what will be done.' },
  'settle-not-mine': { name: 'Decide who has it', submit: 'Decide', done: 'Recorded: who has it.' },
  confirm: { name: 'Confirm that it is done', submit: 'Confirm', done: 'Recorded: confirmed by management.' },
  verify: { name: 'Verify that it is done', submit: 'Verify', done: 'Recorded: verified by audit.' },
  reopen: { name: 'Reopen', submit: 'Reopen it', done: 'Recorded: reopened, no date is agreed.' },
  'resume-asking': { name: 'Ask them again', submit: 'Ask again', done: 'Recorded: they are asked again.' },
  'ask-now': { name: 'Ask the lead now', submit: 'Ask now', done: 'Recorded: the lead is asked.' },
  'take-over': { name: 'Take it over', submit: 'Take it over', done: 'Recorded: you lead it now.' },
  'add-evidence': { name: 'Add evidence or a note', submit: 'Add it', done: 'Recorded: it stands in the history.' },
} as const;

/** Labels, hints and choices of the forms. "Required" and "optional" are said in words, after the label. */
export const FORM_TEXTS = {
  required: 'required',
  optional: 'optional',
  noNames: 'Please name no child and no carer.',
  howItStands: 'How does it stand?',
  doneToday: 'Done today',
  doneAnotherDay: 'Done on another day',
  notYet: 'Not done yet',
  doneOn: 'Done on',
  expected: 'Expected by',
  inYourWords: 'In your words',
  newDay: 'New date',
  reason: 'Reason',
  note: 'What is it?',
  link: 'Link to it, beginning with https://',
  notALink: 'A link begins with https:// and has no spaces.',
  decided: 'What was decided?',
  agreed: 'The revised date is agreed',
  refused: 'The revised date is refused',
  decidedDay: 'The revised date',
  body: 'Board, panel or committee',
  meetingDay: 'Day of the meeting',
  minute: 'Minute or paper',
  whoAsked: 'Whose request?',
  whatWillBeDone: 'What will be done',
  whoHasIt: 'Who has this action?',
  goesTo: 'Somebody else has it',
  addressOf: 'Their e-mail address',
  toldTo: 'Words to both',
  whyStays: 'Why it stays',
  whoSaidSo: 'whoever said so',
  looked: 'What was looked at',
  foundWhat: 'What was looked at and found',
  reopenAs: 'On whose behalf?',
  asManagement: 'For management',
  asAudit: 'For audit',
  reopenIntro: 'It is open again then, without an agreed date until somebody agrees to a new one.',
  resumeIntro:
    'It stands on their next update request again, and is counted anew: two without an answer, and the manager is told; four, and somebody is asked to decide.',
  cancel: 'Cancel',
  discard: 'Discard what you typed',
  close: 'Close',
  recording: 'Recording…',
  saved: 'Saved',
  chooseOne: 'Choose one of these.',
  fillIn: 'Please fill this in.',
  giveDay: 'Please give a day.',
  stillThere: 'What you typed is still here: try again. It is never recorded twice.',
  changes: 'Changes to this action',
  changedMeanwhile: 'This action has changed since you began:',
  nowDifferent: 'This action is no longer as it was when you began.',
  checkBeforeSending: 'What you typed is still here. Look at the change before you send it.',
  noLongerPossible:
    'What you typed is still here, but this can no longer be done. Copy what you need, then discard it.',
  notPossible: 'This can no longer be done.',
} as const;

/** What was recorded just now. @param history of the action with it, newest last */
export function recordedInWords(
  command: keyof typeof COMMAND_TEXTS,
  history: readonly { readonly kind: string; readonly changes: readonly Change[] }[],
): string {
  const asked = command === 'ask-now' ? history.findLast(({ kind }) => kind === 'asked-now') : undefined;
  return asked === undefined ? COMMAND_TEXTS[command].done : leadAskedInWords(asked.changes);
}

/** "Done by its date, 30 June". Both are ISO dates. */
export function doneByItsDate(by: string, today: string): string {
  return `Done by its date, ${dayNear(by, today)}`;
}

/** "Sam Okafor asks for 30 September 2026: “Waits for the supplier.”", above what is decided. */
export function askedDay({ by, who, reason }: { by: string; who: string | null; reason: string | null }): string {
  const asks = who === null ? `Asked for: ${dayInWords(by)}` : `${who} asks for ${dayInWords(by)}`;
  return reason === null ? `${asks}.` : `${asks}: “${reason}”`;
}

/** "Sam Okafor needs help: “A second assessor.”", above what is decided. */
export function askedHelp({ by, words }: { by: string; words: string }): string {
  return `${by} needs help: “${words}”`;
}

/** "Sam Okafor says that somebody else has it: “Ask Estates.”", above what is decided. */
export function saidNotMine({ by, words }: { by: string; words: string }): string {
  return `${by} says that somebody else has it: “${words}”`;
}

/** "It stays with Sam Okafor". */
export function staysWith(name: string): string {
  return `It stays with ${name}`;
}

/** "The day has to be 1 July 2026 or later." @param min an ISO date */
export function notBefore(min: string): string {
  return `The day has to be ${dayInWords(min)} or later.`;
}

/** "The day has to be 1 July 2026 or earlier." @param max an ISO date */
export function notAfter(max: string): string {
  return `The day has to be ${dayInWords(max)} or earlier.`;
}

/** What taking an action over comes to. @param leads who leads it, as lists name them */
export function takeOverIntro(leads: readonly string[]): string {
  const [lead, ...others] = leads;
  const place = lead === undefined || others.length > 0 ? '' : ` in the place of ${lead}, who is told`;
  return `You lead it from then on${place}. Nobody decides about what they lead: revised dates and checks go to the plan’s next level then.`;
}
