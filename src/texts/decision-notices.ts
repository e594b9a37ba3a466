import type { DecisionStanding, DecisionView } from '../core/asking/telling/decision-view.ts';
import type { DecisionStage } from '../core/asking/telling/decisions-due.ts';
import { type Day, isSameDay } from '../core/calendar/day.ts';
import { dayInWords, instantInWords } from './days.ts';

/** Fixed sentences of the card on which something is decided. */
export const DECISION_TEXTS = {
  agree: 'Agree',
  refuse: 'Refuse',
  whyNot: 'Why not (required). Please name no child and no carer.',
  sendRefusal: 'Refuse, for this reason',
  help: 'What will be done (required). Please name no child and no carer.',
  sendHelp: 'Send this answer',
  keep: 'It stays with them',
  whyStays: 'Why it stays with them (required). Please name no child and no carer.',
  sendStays: 'It stays, for this reason',
  give: 'Give it to somebody else',
  back: 'Back',
  reasonNeeded: 'Write your reason in the box, then tap again.',
  wordsNeeded: 'Write what will be done in the box, then tap again.',
  gone: 'This no longer waits for a decision: it was answered, taken back or asked for anew.',
  notYours:
    'You cannot decide this yourself. Talk to who can: the action says whose it is; or have the coordinator record what a board decided.',
} as const;

const DECISION_TITLES = {
  asked: {
    revision: 'A revised date waits for your decision',
    help: 'A lead asks for your help',
    'not-mine': 'A lead says that an action is not theirs',
  },
  reminded: {
    revision: 'Still waiting for you: a revised date',
    help: 'Still waiting for you: a request for help',
    'not-mine': 'Still waiting for you: who has an action',
  },
  'moved-up': {
    revision: 'Not decided for ten working days: a revised date',
    help: 'Not decided for ten working days: a request for help',
    'not-mine': 'Not decided for ten working days: who has an action',
  },
} as const;

const OVER_TITLES = {
  revision: 'A revised date was asked for',
  help: 'Help was asked for',
  'not-mine': 'A lead said that an action is not theirs',
} as const;

/** What a notice of something that waits is called; once it is decided, what it was about. */
export function decisionTitle({
  stage,
  decision,
}: {
  readonly stage: DecisionStage;
  readonly decision: DecisionView;
}): string {
  const { standing, name } = decision;
  return standing.state === 'waiting' ? DECISION_TITLES[stage][name.kind] : OVER_TITLES[name.kind];
}

/** Who asks for what and why, line by line. */
export function decisionLines(decision: DecisionView): readonly string[] {
  return [askedLine(decision), ...movedLine(decision), wordsLine(decision)];
}

/** "Lee Lead asks for 30 September 2015 instead of 30 June 2015, first promised 31 March 2015." */
function askedLine({ asker, name, by, firstBy, standing }: DecisionView): string {
  const who = asker ?? 'The plan document';
  if (name.kind === 'help') return `${who} asks for help.`;
  if (name.kind === 'not-mine') return `${who} says that somebody else has this action.`;
  const wanted = name.day === null ? 'a later date' : inWords(name.day);
  // Once it is decided the date that holds now is not the one that it was asked for instead of.
  if (standing.state !== 'waiting') return `${who} asked for ${wanted}.`;
  const instead = by === null ? ', and no date is agreed now' : ` instead of ${inWords(by)}`;
  const first = firstBy === null || isSameDay(by, firstBy) ? '' : `, first promised ${inWords(firstBy)}`;
  return `${who} asks for ${wanted}${instead}${first}.`;
}

function movedLine({ name, movedBefore, standing }: DecisionView): readonly string[] {
  if (name.kind !== 'revision' || standing.state !== 'waiting') return [];
  if (movedBefore === 0) return ['It was never moved before.'];
  return [movedBefore === 1 ? 'It was moved once before.' : `It was moved ${movedBefore} times before.`];
}

function wordsLine({ name, words }: DecisionView): string {
  if (words === null) return 'No reason is given.';
  return name.kind === 'revision' ? `Reason: “${words}”` : `“${words}”`;
}

/** "Ann Example agreed to this on 1 July 2015 at 10:12."; by the one who reads it: "You agreed …". */
export function decidedSentence(
  { how, by, at, body, to }: Extract<DecisionStanding, { readonly state: 'decided' }>,
  isReader: boolean,
): string {
  const who = isReader ? 'You' : by.name;
  const when = `on ${instantInWords(at)}`;
  if (body !== null)
    return `${body} ${how === 'agreed' ? 'agreed to this' : 'refused this'}; ${who} recorded it ${when}.`;
  if (how === 'agreed') return `${who} agreed to this ${when}.`;
  if (how === 'refused') return `${who} refused this ${when}.`;
  if (how === 'answered') return `${who} answered this ${when}.`;
  if (how === 'taken-over') return `${who} took this action over ${when}.`;
  if (how === 'given-back') return `${who} gave this action back to who led it ${when}.`;
  if (how === 'taken-again') return `${who} took this action away again from who led it ${when}.`;
  return how === 'given'
    ? `${who} gave this action to ${to} ${when}.`
    : `${who} decided ${when} that it stays with them.`;
}

/** What is wrong with what was written in the box of a decision, and what to do; null when nothing is. */
export function wordsFault(words: string, isAnswer: boolean): string | null {
  if (words !== '') return null;
  return isAnswer ? DECISION_TEXTS.wordsNeeded : DECISION_TEXTS.reasonNeeded;
}

function inWords(day: Day): string {
  return dayInWords(day.toString());
}
