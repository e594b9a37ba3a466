import type { AskView, AskViewItem } from '../../src/core/asking/ask-view.ts';
import { reopened } from '../../src/core/asking/reopened.ts';
import { ASK_TEXTS, type AskCounts, askSummary } from '../../src/texts/ask-card.ts';
import type { Typed } from '../../src/wire/card-boxes.ts';
import type { Opened } from '../../src/wire/card-button.ts';
import { markOf } from '../../src/wire/card-mark.ts';
import { type AdaptiveCard, adaptiveCard, type CardElement, cardBytes } from './adaptive-card.ts';
import { answeredIn, askFoot } from './ask-foot.ts';
import { askTop, plansOf, sharedMeeting } from './ask-head.ts';
import { askQuestion, type SaidOnce } from './ask-question.ts';
import { askReceipt } from './ask-receipt.ts';
import type { CardLinks } from './card-links.ts';
import { fitting } from './fit.ts';
import { heading, sentence, warning } from './words.ts';

/** Bytes that a card grows to by itself, at the most 50 KB as Teams counts; small cards open fast on a phone. */
export const CARD_ROOM_BYTES = 25 * 1024;

/** Bytes that a card may grow to when boxes hold what somebody typed and has not sent: never thrown away for size. */
export const TYPED_ROOM_BYTES = 37 * 1024;

/** With more actions than these, each question shows what most choose, and opens the rest when it is asked to. */
const MOST_WITH_ALL_CHOICES = 8;

/** What happened on the card since it was drawn. */
export interface AskCardState {
  /** What stood in the boxes, by action. */
  readonly typed: ReadonlyMap<string, Typed>;
  /** The action that was tapped. */
  readonly tapped: {
    readonly action: string;
    /** A sentence about it, where there is one to say. */
    readonly note: string | null;
    /** What it asked to see. */
    readonly opened: Opened | null;
    /** Whether it stands as its question, although there is an answer: that is being corrected. */
    readonly correcting: boolean;
  } | null;
  /** A sentence about the card as a whole. */
  readonly note?: string | null;
}

const UNTOUCHED: AskCardState = { typed: new Map(), tapped: null };

/** The card of an ask: a question per action, a receipt per answer. As a whole it is a receipt once all are answered. */
export function askCard(asked: AskView, links: CardLinks, state: AskCardState = UNTOUCHED): AdaptiveCard {
  if (asked.items.length === 0) return nothingOpen();
  const view = { ...asked, items: asked.items.map((item) => (isCorrected(item, state) ? reopened(item) : item)) };
  const counts = countsOf(view);
  const summary = askSummary(counts);
  const top = [...askTop(view, counts), ...(state.note ? [warning(state.note)] : [])];
  const said = saidOnce(view, counts);
  const pieces = view.items.map((item) => {
    const rank = rankOf(item, state);
    return {
      drawn: drawItem(view, item, said, state),
      rank,
      roomBytes: rank <= RANKS.typed ? TYPED_ROOM_BYTES : CARD_ROOM_BYTES,
    };
  });
  // What stands below is longest where nothing fits.
  const kept = fitting(pieces, cardBytes(adaptiveCard(summary, [...top, ...askFoot(view, view.items, links)])));
  const shown = pieces.filter((_, index) => kept.has(index)).map(({ drawn }) => drawn);
  const hidden = view.items.filter((_, index) => !kept.has(index));
  return adaptiveCard(summary, [...top, ...shown, ...askFoot(view, hidden, links)]);
}

/** Something typed for an action that has its answer is typed to correct it. */
function isCorrected({ action, receipt }: AskViewItem, { typed, tapped }: AskCardState): boolean {
  return receipt !== null && (typed.has(action) || (tapped?.action === action && tapped.correcting));
}

function countsOf({ items }: AskView): AskCounts {
  const left = items.filter(({ receipt }) => receipt === null);
  return {
    total: items.length,
    left: left.length,
    kept: answeredIn(items, 'kept'),
    opening: left.filter(({ reason }) => reason === 'opening').length,
  };
}

function saidOnce(view: AskView, { left, opening }: AskCounts): SaidOnce {
  return {
    namesPlan: plansOf(view).length > 1,
    namesMeeting: sharedMeeting(view) !== null,
    asksIfRight: opening === left,
    isLong: view.items.length > MOST_WITH_ALL_CHOICES,
  };
}

const RANKS = { tapped: 0, typed: 1, refused: 2, open: 3, answered: 4 } as const;

function rankOf(item: AskViewItem, { tapped, typed }: AskCardState): number {
  if (tapped?.action === item.action) return RANKS.tapped;
  if (item.receipt !== null) return RANKS.answered;
  if (typed.has(item.action)) return RANKS.typed;
  return item.refused === null ? RANKS.open : RANKS.refused;
}

function drawItem(view: AskView, item: AskViewItem, said: SaidOnce, { typed, tapped }: AskCardState): CardElement {
  const mark = markOf(
    item.action,
    view.items.map(({ action }) => action),
  );
  const asked = { ask: view.ask, reader: view.person, item, mark, today: view.today };
  const here = tapped?.action === item.action ? tapped : null;
  const note = here?.note ?? null;
  if (item.receipt !== null) return askReceipt({ ...asked, receipt: item.receipt, namesPlan: said.namesPlan, note });
  return askQuestion({ ...asked, said, note, typed: typed.get(item.action) ?? null, opened: here?.opened ?? null });
}

function nothingOpen(): AdaptiveCard {
  return adaptiveCard(ASK_TEXTS.nothingOpen, [
    heading(ASK_TEXTS.nothingOpen),
    sentence(ASK_TEXTS.nothingOpenMore, { isSubtle: true }),
  ]);
}
