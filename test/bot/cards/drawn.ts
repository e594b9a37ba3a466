import { type AskCardState, askCard } from '../../../bot/cards/ask-card.ts';
import type { AskView, AskViewItem } from '../../../src/core/asking/ask-view.ts';
import type { Opened } from '../../../src/wire/card-button.ts';
import { cardLinks } from './views.ts';

/** The card of a view, as it is sent, or as it is after a tap. */
export function drawn(view: AskView, state?: AskCardState) {
  return askCard(view, cardLinks, state);
}

type Tapped = NonNullable<AskCardState['tapped']>;

/** That an action was tapped. */
export function tappedAt(action: string, changes: Partial<Tapped> = {}): Tapped {
  return { action, note: null, opened: null, correcting: false, ...changes };
}

/** That a part of a question was opened. */
export function openedAt({ action }: AskViewItem, opened: Opened): AskCardState {
  return { typed: new Map(), tapped: tappedAt(action, { opened }) };
}

/** The choices that a long card shows only where they are asked for. */
export const ALL_CHOICES: readonly string[] = ['Need a revised date', 'Need help', 'Not mine', 'Say more'];
