import { datedWordsIn } from '../../../core/plan/dated-words.ts';

const BESIDE_DATES = /\b(?:by|the|end|of|in|to|until|and|revised|new|date|deadline|target)\b|[^\p{L}\p{N}]+/giu;

/** Whether a text says more than the dates in it: "July 2015, once the slates are here". A blank one says nothing. */
export function saysMoreThanDates(text: string): boolean {
  const rest = datedWordsIn(text).reduceRight(
    (left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`,
    text,
  );
  return rest.replace(BESIDE_DATES, '') !== '';
}
