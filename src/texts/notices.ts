import type { ActionNamed } from '../core/asking/telling/action-named.ts';
import type { DecisionView } from '../core/asking/telling/decision-view.ts';
import type { NoticeView, SilenceView, WarningItem } from '../core/asking/telling/notice-view.ts';
import type { Day } from '../core/calendar/day.ts';
import { daysBetween } from '../core/calendar/day.ts';
import { WEEKDAYS } from './asking-history.ts';
import { dayInWords } from './days.ts';
import { decisionLines, decisionTitle } from './decision-notices.ts';
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
  /** What a mail says in place of it that may hold no words of the plan; null where they may go by mail. */
  readonly wordless: Pick<NoticeItem, 'where' | 'name' | 'lines'> | null;
}

/** Fixed sentences of notices. */
export const NOTICE_TEXTS = {
  open: 'Open the action',
  wordless: 'This plan keeps its words out of mails: open the action to read what it is about.',
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

function decisionItem(decision: DecisionView): NoticeItem {
  return { ...actionItem(decision), lines: decisionLines(decision) };
}

type ViewOf<Kind> = Extract<NoticeView, { readonly kind: Kind }>;

function overseenPaper({ areas }: ViewOf<'overseen'>): NoticePaper {
  return {
    title: 'Decisions have waited too long in your plan',
    intro: ['Nobody has decided here in the time that a decision may take, at any level before you.'],
    items: areas.map(({ planTitle, areaHeading, areaTitle, wordlessArea, count }) => ({
      where: planTitle,
      name: areaHeading === areaTitle ? areaHeading : `${areaHeading}: ${areaTitle}`,
      text: null,
      opens: null,
      ...overseenLines(planTitle, wordlessArea, count),
    })),
    closing: null,
  };
}

function overseenLines(where: string, area: string | null, count: number): Pick<NoticeItem, 'lines' | 'wordless'> {
  const lines = [count === 1 ? '1 action waits.' : `${count} actions wait.`];
  return { lines, wordless: area === null ? null : { where, name: area, lines } };
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
  'taken-over': 'Your manager has the action now',
  'given-back': 'You lead this action again',
  'taken-again': 'You do not lead this action any more',
} as const;

function decidedLine(as: ViewOf<'decided'>['as'], outcome: ViewOf<'decided'>['outcome'], day: Day | null): string {
  const { how, by, body, to } = outcome;
  const who = body === null ? by.name : `${body} (recorded by ${by.name})`;
  const date = day === null ? 'the date' : inWords(day);
  if (as === 'new-lead') return `${who} gave it to you.`;
  if (how === 'agreed') return `${who} agreed to ${date}.`;
  if (how === 'refused') return `${who} did not agree to ${date}: the date stays as it was.`;
  if (how === 'answered') return `${who} answers:`;
  if (how === 'taken-over') return `${who} took it over. You are not asked about it any more.`;
  if (how === 'given-back') return `${who} undid the take-over. You lead it again, and are asked about it as before.`;
  if (how === 'taken-again')
    return `${who} changed that again: you do not lead it, and are not asked about it any more.`;
  return how === 'given'
    ? `${who} gave it to ${to}. You are not asked about it any more.`
    : `${who} decided that it is yours.`;
}

function actionItem(named: ActionNamed) {
  const { planTitle, areaHeading, wordlessArea, ref, text, plan, action } = named;
  const name = actionName(ref);
  const wordless =
    wordlessArea === null ? null : { where: `${planTitle}, ${wordlessArea}`, name, lines: [NOTICE_TEXTS.wordless] };
  return { where: `${planTitle}, ${areaHeading}`, name, text, opens: { plan, action }, wordless };
}

function inWords(day: Day): string {
  return dayInWords(day.toString());
}

/** "and 7 more: open them in Followthrough", for what did not fit on a card. */
export function moreNotShown(count: number): string {
  return `and ${count} more: open Followthrough to see ${count === 1 ? 'it' : 'them'}`;
}
