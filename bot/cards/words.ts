import type { CardElement, RichTextBlock, TextBlock, TextRun } from './adaptive-card.ts';

type Look = Omit<TextRun, 'type' | 'text'>;
type Place = Pick<RichTextBlock, 'spacing' | 'separator'>;

/** A piece of a paragraph. @param text words already made plain */
export function run(text: string, look: Look = {}): TextRun {
  return { type: 'TextRun', text, ...look };
}

/** A paragraph of pieces. */
export function paragraph(inlines: readonly TextRun[], place: Place = {}): RichTextBlock {
  return { type: 'RichTextBlock', inlines, ...place };
}

/** A sentence of ours. */
export function sentence(text: string, look: Omit<TextBlock, 'type' | 'text' | 'wrap'> = {}): TextBlock {
  return { type: 'TextBlock', text, wrap: true, ...look };
}

/** The head of a card, announced as a heading. */
export function heading(text: string): TextBlock {
  return sentence(text, { size: 'large', weight: 'bolder', style: 'heading' });
}

/** A sentence that must not be missed; the mark says so without the colour. */
export function warning(text: string): CardElement {
  return paragraph([run(`▲ ${text}`, { color: 'attention', weight: 'bolder' })], { spacing: 'small' });
}
