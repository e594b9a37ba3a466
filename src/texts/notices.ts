import type { DecisionStanding, DecisionView } from '../core/asking/telling/decision-view.ts';
import type { NoticeView, SilenceView, WarningItem } from '../core/asking/telling/notice-view.ts';
import type { Day } from '../core/calendar/day.ts';
import { daysBetween, isSameDay } from '../core/calendar/day.ts';
import { WEEKDAYS } from './asking-history.ts';
import { dayInWords, instantInWords } from './days.ts';
import { actionName } from './tab.ts';

/** A notice in sentences: all that a card or a mail says, so that neither says more than the other. */
export interface NoticePaper {
  /** In our own words, without names. */
  readonly title: string;
  readonly intro: readonly string[];
  readonly items: readonly NoticeItem[];
  readonly closing: string | null;
}

/** One action, or one area, of a notice. */
export interface NoticeItem {
  /** "Improvement plan, Priority Area 3" */
  readonly where: string;
  /** "Action 3.2"; the area's title where no action is named. */
  readonly name: string;
  readonly text: string | null;
  /** Where it opens; null for what is told without naming an action. */
  readonly opens: { readonly plan: string; readonly action: string } | null;
  readonly lines: readonly string[];
}

/** Fixed sentences of notices. */
export const NOTICE_TEXTS = {
  open: 'Open the action',
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
  notYours: 'You can read this but not decide it.',
  why: 'Followthrough tells you this because of what you are to these actions in the plan. If that is not right, tell the plan’s coordinator.',
} as const;

/** Puts a notice into sentences. */
export function noticePaper(view: NoticeView): NoticePaper {
  switch (view.kind) {
    case 'decision':
      return { ...NOTHING_ELSE, title: decisionTitle(view), items: [decisionItem(view.decision)] };
    case 'decisions':
      return {
        ...NOTHING_ELSE,
        title: `${view.decisions.length} decisions wait for you`,
        items: view.decisions.map(decisionItem),
      };
    case 'overseen':
      return overseenPaper(view);
    case 'warning':
      return warningPaper(view);
    case 'silences':
      return silencesPaper(view);
    case 'decided':
      return decidedPaper(view);
  }
}

const NOTHING_ELSE = { intro: [], closing: null } as const;

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
    revision: 'Come up to you after ten working days: a revised date',
    help: 'Come up to you after ten working days: a request for help',
    'not-mine': 'Come up to you after ten working days: who has an action',
  },
} as const;

const OVER_TITLES = {
  revision: 'A revised date was asked for',
  help: 'Help was asked for',
  'not-mine': 'A lead said that an action is not theirs',
} as const;

function decisionTitle({ stage, decision }: ViewOf<'decision'>): string {
  const { standing, name } = decision;
  return standing.state === 'waiting' ? DECISION_TITLES[stage][name.kind] : OVER_TITLES[name.kind];
}

function decisionItem(decision: DecisionView): NoticeItem {
  return { ...actionItem(decision), lines: [askedLine(decision), ...movedLine(decision), wordsLine(decision)] };
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
  return how === 'given'
    ? `${who} gave this action to ${to} ${when}.`
    : `${who} decided ${when} that it stays with them.`;
}

type ViewOf<Kind> = Extract<NoticeView, { readonly kind: Kind }>;

function overseenPaper({ areas }: ViewOf<'overseen'>): NoticePaper {
  return {
    title: 'Decisions have waited too long in your plan',
    intro: ['Nobody has decided here in the time that a decision may take, at any level before you.'],
    items: areas.map(({ planTitle, areaHeading, areaTitle, count }) => ({
      where: planTitle,
      name: areaHeading === areaTitle ? areaHeading : `${areaHeading}: ${areaTitle}`,
      text: null,
      opens: null,
      lines: [count === 1 ? '1 action waits.' : `${count} actions wait.`],
    })),
    closing: null,
  };
}

function warningPaper({ items, today, toldOn }: ViewOf<'warning'>): NoticePaper {
  return {
    title:
      items.length === 1
        ? 'Requests about an action of yours stand unanswered'
        : `Requests about ${items.length} of your actions stand unanswered`,
    intro: [],
    items: items.map((item) => ({ ...actionItem(item), lines: [warningLine(item, dayFrom(today, toldOn))] })),
    closing:
      'If you answer before then, nobody is told. Write “my actions” in your chat with Followthrough to answer now.',
  };
}

/** "Mary Manager will be told tomorrow that 2 requests about action 4.2 stand unanswered." */
function warningLine({ managers, asks, ref }: WarningItem, when: string): string {
  const who = managers.length === 0 ? 'Whoever oversees the plan' : managers.join(' and ');
  return `${who} will be told ${when} that ${asks} requests about ${ref === null ? 'this' : ref} stand unanswered.`;
}

/** "tomorrow", "on Monday", or the day. */
function dayFrom(today: Day, day: Day): string {
  const days = daysBetween(today, day);
  if (days === 1) return 'tomorrow';
  return days < 7 ? `on ${WEEKDAYS[day.dayOfWeek - 1] ?? inWords(day)}` : `on ${inWords(day)}`;
}

function silencesPaper({ told, decide }: ViewOf<'silences'>): NoticePaper {
  const silent = (line: (one: SilenceView) => string) => (one: SilenceView) => ({
    ...actionItem(one),
    lines: [line(one)],
  });
  return {
    title: decide.length === 0 ? 'Requests to leads stand unanswered' : 'Leads do not answer: please decide',
    intro: [
      ...(decide.length === 0
        ? []
        : [
            'Whoever let four requests lapse is no longer asked. Talk to them, record an answer for them, or give the action to somebody else.',
          ]),
      ...(told.length === 0 ? [] : ['The leads have known since the last working day that you are told.']),
    ],
    items: [...decide.map(silent(decideLine)), ...told.map(silent(silenceLine))],
    closing: null,
  };
}

function silenceLine({ lead, asks, since }: SilenceView): string {
  return `${lead} has not answered ${asks} requests, the first of ${inWords(since)}.`;
}

function decideLine(silence: SilenceView): string {
  return `${silenceLine(silence)} They are not asked any more: please decide.`;
}

function decidedPaper({ as, about, outcome, day }: ViewOf<'decided'>): NoticePaper {
  const words = outcome.words === null ? [] : [`${outcome.body === null ? '' : 'Recorded as: '}“${outcome.words}”`];
  return {
    title: as === 'new-lead' ? 'You have a new action' : DECIDED_TITLES[outcome.how],
    intro: [],
    items: [{ ...actionItem(about), lines: [decidedLine(as, outcome, day), ...words] }],
    closing: null,
  };
}

const DECIDED_TITLES = {
  agreed: 'The revised date is agreed',
  refused: 'The revised date is not agreed',
  answered: 'Your request for help is answered',
  stays: 'The action stays with you',
  given: 'Somebody else has the action now',
} as const;

function decidedLine(as: ViewOf<'decided'>['as'], outcome: ViewOf<'decided'>['outcome'], day: Day | null): string {
  const { how, by, body, to } = outcome;
  const who = body === null ? by.name : `${body} (recorded by ${by.name})`;
  const date = day === null ? 'the date' : inWords(day);
  if (as === 'new-lead') return `${who} gave it to you.`;
  if (how === 'agreed') return `${who} agreed to ${date}.`;
  if (how === 'refused') return `${who} did not agree to ${date}: the date stays as it was.`;
  if (how === 'answered') return `${who} answers:`;
  return how === 'given'
    ? `${who} gave it to ${to}. You are not asked about it any more.`
    : `${who} decided that it is yours.`;
}

function actionItem({
  planTitle,
  areaHeading,
  ref,
  text,
  plan,
  action,
}: DecisionView | WarningItem | SilenceView | ViewOf<'decided'>['about']) {
  return { where: `${planTitle}, ${areaHeading}`, name: actionName(ref), text, opens: { plan, action } };
}

function inWords(day: Day): string {
  return dayInWords(day.toString());
}

/** "and 7 more: open them in Followthrough", for what did not fit on a card. */
export function moreNotShown(count: number): string {
  return `and ${count} more: open Followthrough to see ${count === 1 ? 'it' : 'them'}`;
}

/** What is wrong with what was written in the box of a decision, and what to do; null when nothing is. */
export function wordsFault(words: string, isAnswer: boolean): string | null {
  if (words !== '') return null;
  return isAnswer ? NOTICE_TEXTS.wordsNeeded : NOTICE_TEXTS.reasonNeeded;
}
