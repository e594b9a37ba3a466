import type { AskViewItem } from '../../src/core/asking/ask-view.ts';
import { type Day, daysBetween } from '../../src/core/calendar/day.ts';
import { Refusal } from '../../src/core/refusal.ts';
import {
  ASK_TEXTS,
  answeredSoFar,
  closedBy,
  forMeeting,
  inPlaceOf,
  saysDone,
  timeWords,
} from '../../src/texts/ask-card.ts';
import { notWritten, saidSoFar } from '../../src/texts/ask-receipt.ts';
import { dateInPlan, dueWords, firstPromise } from '../../src/texts/due.ts';
import { noWordsGiven, quoted, saidOn } from '../../src/texts/last-said.ts';
import { refusalSentence } from '../../src/texts/refusals.ts';
import type { CardElement, Container, TextRun } from './adaptive-card.ts';
import { allChoices, fewChoices, isLookedOver } from './ask-buttons.ts';
import { askForms, type FormState, isOpened } from './ask-form.ts';
import { plainLine, plainText } from './plain-text.ts';
import { receiptWords } from './receipt-words.ts';
import { paragraph, run, sentence, warning } from './words.ts';

const SMALL = { size: 'small', isSubtle: true } as const;

/** What the card says once for all its questions, and a question need not say again. */
export interface SaidOnce {
  /** Whether the card speaks of more than one plan. */
  readonly namesPlan: boolean;
  /** Whether the card names the meeting. */
  readonly namesMeeting: boolean;
  /** Whether the card asks if the plan records it rightly. */
  readonly asksIfRight: boolean;
  /** Whether it has many questions, and each is as short as can be. */
  readonly isLong: boolean;
}

/** What one question is drawn from. */
export interface QuestionState extends FormState {
  readonly said: SaidOnce;
  /** One sentence about what was just tapped here. */
  readonly note: string | null;
}

/** Characters of an action's words and of what was said last: on a long card, as much as tells it from the others. */
const LIMITS = { usual: { text: 280, last: 160 }, long: { text: 130, last: 60 } } as const;

/** A group may be large; the action's own page names everybody. */
const DONE_WORDS_SHOWN = 3;

/** One action that the card asks about: what it is, since when it is late, and the answers. */
export function askQuestion(state: QuestionState): Container {
  const { item, today, note, said } = state;
  const isWhole = !said.isLong || isOpened(state);
  const limit = (isWhole ? LIMITS.usual : LIMITS.long).last;
  return {
    type: 'Container',
    separator: true,
    spacing: said.isLong ? 'medium' : 'large',
    items: [
      ...whatAndWhen(state, isWhole),
      ...lastUpdate(item, today, limit),
      ...besides(item, today, said),
      ...othersDone(item, today),
      ...(isLookedOver(state) && !said.asksIfRight ? [sentence(ASK_TEXTS.isItRight, { spacing: 'small' })] : []),
      ...(note === null ? [] : [warning(note)]),
      ...refusedBefore(item),
      ...correcting(item),
      ...(isWhole ? allChoices(state) : fewChoices(state)),
      ...askForms(state),
    ],
  };
}

/** The action and when it is due; on a long card where it stands and when it is due are one line. */
function whatAndWhen({ item, today, said }: QuestionState, isWhole: boolean): readonly CardElement[] {
  const due = dueLine(item, today);
  const what = (limit: number) =>
    paragraph([run(plainText(item.text, limit), { weight: 'bolder' })], { spacing: 'small' });
  if (!isWhole) return [paragraph([...whereLine(item, said.namesPlan, ' · '), ...due]), what(LIMITS.long.text)];
  return [paragraph(whereLine(item, said.namesPlan)), what(LIMITS.usual.text), paragraph(due, { spacing: 'small' })];
}

/** "Priority Area 3 · 3.2 · second time", small. @param before what comes between it and what follows on its line */
export function whereLine(item: AskViewItem, namesPlan: boolean, before = ''): readonly TextRun[] {
  const where = [
    namesPlan ? plainLine(item.planTitle, 80) : null,
    plainLine(item.areaHeading, 80),
    item.ref && plainLine(item.ref, 40),
  ]
    .filter((part) => part !== null)
    .join(' · ');
  const time = item.receipt === null ? timeWords(item.time) : null;
  return time === null
    ? [run(where + before, SMALL)]
    : [run(`${where} · `, SMALL), run(time + before, { size: 'small', weight: 'bolder' })];
}

function dueLine(item: AskViewItem, today: Day): readonly TextRun[] {
  const facts = {
    by: item.by?.toString() ?? null,
    firstBy: item.firstBy?.toString() ?? null,
    phrase: item.duePhrase === null ? null : plainLine(item.duePhrase, 80),
    today: today.toString(),
    daysLeft: item.by === null ? null : daysBetween(today, item.by),
  };
  const due = item.reason === 'opening' && facts.by !== null ? dateInPlan(facts.by) : dueWords(facts);
  const first = firstPromise(facts);
  const runs = [item.daysOverdue > 0 ? run(`▲ ${due}`, { color: 'attention', weight: 'bolder' }) : run(due)];
  return first === null ? runs : [...runs, run(`; ${first}`, { isSubtle: true })];
}

function lastUpdate({ lastSaid: last }: AskViewItem, today: Day, limit: number): readonly CardElement[] {
  if (last === null) return [];
  const by = last.by === null ? null : plainLine(last.by, 60);
  if (last.words === null) return [paragraph([run(noWordsGiven(by, last.on), SMALL)], { spacing: 'small' })];
  const said = saidBy(by, last.on === null ? null : saidOn(last.on, today.toString()));
  return [
    paragraph(
      [
        ...(said === null ? [] : [run(`${said}: `, SMALL)]),
        run(quoted(plainLine(last.words, limit)), { size: 'small', italic: true }),
      ],
      { spacing: 'small' },
    ),
  ];
}

function saidBy(by: string | null, on: string | null): string | null {
  return by === null || on === null ? (by ?? on) : `${by}, ${on}`;
}

/** "For Improvement Board, 14 July · In place of Ann Bell · 4 of 12 answered · Ann Bell closes it", small. */
function besides(item: AskViewItem, today: Day, { namesMeeting }: SaidOnce): readonly CardElement[] {
  const { meeting, insteadOf, answeredOf, closer } = item;
  const parts = [
    meeting && !namesMeeting ? meetingLine(meeting, today) : null,
    insteadOf && inPlaceOf(plainLine(insteadOf.name, 60)),
    answeredOf && answeredSoFar(answeredOf.answered, answeredOf.of),
    closer && closedBy(plainLine(closer.name, 60)),
  ].filter((part) => part !== null);
  return parts.length === 0 ? [] : [paragraph([run(parts.join(' · '), { size: 'small' })], { spacing: 'small' })];
}

/** Who of the others says that it is done, while it waits for the one who closes it. */
function othersDone({ doneWords }: AskViewItem, today: Day): readonly CardElement[] {
  return doneWords.slice(0, DONE_WORDS_SHOWN).map(({ by, doneOn }) =>
    sentence(`◆ ${saysDone(plainLine(by.name, 60), doneOn?.toString() ?? null, today.toString())}`, {
      spacing: 'small',
    }),
  );
}

/** "For Improvement Board, 14 July" */
export function meetingLine({ name, on }: NonNullable<AskViewItem['meeting']>, today: Day): string {
  return forMeeting(plainLine(name, 80), on.toString(), today.toString());
}

function correcting({ before, daysOverdue, reason }: AskViewItem): readonly CardElement[] {
  if (before === null) return [];
  const said = receiptWords(before, { overdue: daysOverdue > 0, opening: reason === 'opening' });
  return [sentence(saidSoFar(said, before.state), { spacing: 'small' })];
}

/** What could not be written stands in the boxes below. */
function refusedBefore({ refused }: AskViewItem): readonly CardElement[] {
  return refused === null ? [] : [warning(notWritten(refusalSentence(new Refusal(refused.why))))];
}
