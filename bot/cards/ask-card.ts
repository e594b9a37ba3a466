import type { AskView, AskViewItem } from '../../src/core/asking/ask-view.ts';
import { ASK_TEXTS, askHead, askSummary, moreAnswered, moreToAnswer } from '../../src/texts/ask-card.ts';
import type { ReceiptState } from '../../src/texts/ask-receipt.ts';
import type { Typed } from '../../src/wire/card-submit.ts';
import { type AdaptiveCard, adaptiveCard, type CardElement, cardBytes } from './adaptive-card.ts';
import { askQuestion } from './ask-question.ts';
import { askReceipt } from './ask-receipt.ts';
import { fitting } from './fit.ts';
import { plainLine } from './plain-text.ts';
import { heading, paragraph, run, sentence } from './words.ts';

/** Bytes that a card grows to by itself, at the most 50 KB as Teams counts; small cards open fast on a phone. */
export const CARD_ROOM_BYTES = 25 * 1024;

/** Bytes that a card may grow to when forms hold what somebody typed and has not sent: never thrown away for size. */
export const TYPED_ROOM_BYTES = 37 * 1024;

/** Room kept for the lines about what is not shown. */
const TAIL_BYTES = 800;

/** What happened on the card since it was drawn. */
export interface AskCardState {
  /** What stood in the forms, by action. */
  readonly typed: ReadonlyMap<string, Typed>;
  /** The action that was tapped, and a sentence about it where there is one to say. */
  readonly tapped: { readonly action: string; readonly note: string | null } | null;
}

const UNTOUCHED: AskCardState = { typed: new Map(), tapped: null };

/** The card of an ask: a question per action, a receipt per answer. As a whole it is a receipt once all are answered. */
export function askCard(view: AskView, state: AskCardState = UNTOUCHED): AdaptiveCard {
  if (view.items.length === 0) return nothingOpen();
  const open = view.items.filter((item) => item.receipt === null).length;
  const counts = { total: view.items.length, left: open, kept: answeredIn(view.items, 'kept') };
  const summary = askSummary(counts);
  const top = [heading(askHead(counts)), ...planLine(view)];
  const namesPlan = plansOf(view).length > 1;
  const pieces = view.items.map((item, index) => {
    const rank = rankOf(item, state);
    const note = state.tapped?.action === item.action ? state.tapped.note : null;
    return {
      drawn: drawItem(view, item, { index, namesPlan, note, typed: state.typed.get(item.action) ?? null }),
      rank,
      roomBytes: rank <= RANKS.typed ? TYPED_ROOM_BYTES : CARD_ROOM_BYTES,
    };
  });
  const kept = fitting(pieces, cardBytes(adaptiveCard(summary, top)) + TAIL_BYTES);
  const shown = pieces.filter((_, index) => kept.has(index)).map((piece) => piece.drawn);
  const left = view.items.filter((_, index) => !kept.has(index));
  return adaptiveCard(summary, [...top, ...shown, ...tail(left)]);
}

const RANKS = { tapped: 0, typed: 1, refused: 2, open: 3, answered: 4 } as const;

function rankOf(item: AskViewItem, { tapped, typed }: AskCardState): number {
  if (tapped?.action === item.action) return RANKS.tapped;
  if (item.receipt !== null) return RANKS.answered;
  if (typed.has(item.action)) return RANKS.typed;
  return item.refused === null ? RANKS.open : RANKS.refused;
}

interface ItemState {
  readonly index: number;
  readonly namesPlan: boolean;
  readonly note: string | null;
  readonly typed: Typed | null;
}

function drawItem(view: AskView, item: AskViewItem, state: ItemState): CardElement {
  const { ask, today, person } = view;
  if (item.receipt === null) return askQuestion({ ask, item, today, ...state });
  return askReceipt({ ask, item, receipt: item.receipt, reader: person, namesPlan: state.namesPlan, note: state.note });
}

function plansOf(view: AskView): readonly string[] {
  return [...new Set(view.items.map((item) => item.planTitle))];
}

function planLine(view: AskView): readonly CardElement[] {
  const [plan, ...others] = plansOf(view);
  if (plan === undefined || others.length > 0) return [];
  return [paragraph([run(plainLine(plan, 120), { isSubtle: true })], { spacing: 'none' })];
}

function tail(left: readonly AskViewItem[]): readonly CardElement[] {
  const open = left.filter((item) => item.receipt === null).length;
  const lines = [
    ...(open > 0 ? [moreToAnswer(open)] : []),
    ...STATES.map((state) => ({ state, count: answeredIn(left, state) }))
      .filter(({ count }) => count > 0)
      .map(({ state, count }) => moreAnswered(count, state)),
  ];
  return lines.map((line) => sentence(line, { separator: true, isSubtle: true }));
}

const STATES = ['recorded', 'kept'] as const satisfies readonly ReceiptState[];

function answeredIn(items: readonly AskViewItem[], state: ReceiptState): number {
  return items.filter(({ receipt }) => receipt?.state === state).length;
}

function nothingOpen(): AdaptiveCard {
  return adaptiveCard(ASK_TEXTS.nothingOpen, [
    heading(ASK_TEXTS.nothingOpen),
    sentence(ASK_TEXTS.nothingOpenMore, { isSubtle: true }),
  ]);
}
