import type { AdaptiveCard } from '../cards/adaptive-card.ts';

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';
const THUMBNAIL = 'application/vnd.microsoft.card.thumbnail';

/** One result: the card that goes into the conversation, and the lines that stand for it until then. */
export interface Result {
  readonly card: AdaptiveCard;
  readonly preview: { readonly title: string; readonly text: string };
}

/** A list of results. @see https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/search-commands/respond-to-search */
export function resultList(results: readonly Result[]): object {
  const attachments = results.map(({ card, preview }) => ({
    contentType: ADAPTIVE,
    content: card,
    preview: { contentType: THUMBNAIL, content: preview },
  }));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

/**
 * What a pasted link unfolds to. Teams keeps it for half an hour, for whoever pastes the link, unless it is told not to:
 * somebody else may see less, and by then the action may stand otherwise.
 */
export function unfolded(result: Result): object {
  const fresh = { title: 'default', type: 'setCachePolicy', value: JSON.stringify({ type: 'no-cache' }) };
  const { composeExtension } = Object(resultList([result]));
  return { composeExtension: { ...composeExtension, suggestedActions: { actions: [fresh] } } };
}

/** A pasted link that stays a link. */
export function notUnfolded(): object {
  return resultList([]);
}

/** One sentence in place of results. */
export function resultSentence(text: string): object {
  return { composeExtension: { type: 'message', text } };
}

/** A form in a dialog. */
export function dialog(title: string, card: AdaptiveCard): object {
  const value = { title, height: 'medium', width: 'medium', card: { contentType: ADAPTIVE, content: card } };
  return { task: { type: 'continue', value } };
}

/** One sentence in a dialog, which ends it. */
export function dialogSentence(text: string): object {
  return { task: { type: 'message', value: text } };
}
