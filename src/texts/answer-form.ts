import { ASK_TEXTS, type AskCounts, askHead, askQuestion } from './ask-card.ts';

/** Fixed sentences of the form on which update requests are answered: in the tab, and behind a mailed link. */
export const ANSWER_TEXTS = {
  loading: 'Loading what is asked…',
  sentTitle: 'Update request',
  all: 'All my actions',
  questions: 'What is asked',
  done: 'Done',
  whenDone: 'When was it done?',
  difference: 'What difference it made',
  newDay: 'New date that is realistic',
  reason: 'Why it needs a later date',
  help: 'What help you need',
  whose: 'Whose it is, as far as you know',
  record: 'Record this',
  askRevision: 'Ask for this date',
  askHelp: 'Ask for this help',
  giveBack: 'Say that it is not mine',
  alreadyAnswered: ASK_TEXTS.alreadyAnswered,
  keptMore: 'Nothing is lost: it is written into the plan as soon as the plan can be reached. You need do nothing.',
  nothingAsked: 'What was asked here is no longer yours, or is no longer in a plan. You need do nothing.',
  notAsked: 'This plan asks nothing at the moment.',
  cannotAnswer: 'You cannot answer here at the moment.',
  oneFault: 'One thing is missing or wrong:',
  faults: 'These are missing or wrong:',
  linkTitle: 'Update request',
  linkDone:
    'You can close this page. The link stays good for 30 days after its e-mail, should you want to correct something.',
} as const;

/** "3 actions need an answer. Is it already done?" above the questions. */
export function formHead(counts: AskCounts): string {
  const question = askQuestion(counts);
  return question === null ? `${askHead(counts)}.` : `${askHead(counts)}. ${question}`;
}

/** Whom the page behind a mailed link takes its reader for, and by what. */
export function answersAs(name: string): string {
  return `You answer as ${name}. You need not sign in: this page knows you by the link in your e-mail, so keep that to yourself.`;
}

/** "Your answer: 1.1 Publish the scheme", the name of the buttons and forms of one action for a screen reader. */
export function answerTo(ref: string | null, text: string): string {
  return `Your answer: ${ref === null ? '' : `${ref} `}${text}`;
}
