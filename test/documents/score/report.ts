import { FIELDS, type Field, type Mark } from './score.ts';

/** The marks of a document, or of many, as "due 12/14" for each field that was marked. */
export function summaryOf(marks: readonly Mark[]): string {
  return FIELDS.flatMap((field) => {
    const tally = tallyOf(marks, field);
    if (tally.of === 0) return [];
    return field === 'phantom' ? [`${tally.of} phantoms`] : [`${field} ${tally.right}/${tally.of}`];
  }).join(', ');
}

/** How many marks of a field there are, and how many are right. */
export function tallyOf(marks: readonly Mark[], field: Field): { readonly right: number; readonly of: number } {
  const those = marks.filter((mark) => mark.field === field);
  return { right: those.filter((mark) => mark.right).length, of: those.length };
}

/** Every miss of a field as a line. */
export function missesOf(marks: readonly Mark[]): readonly string[] {
  return marks
    .filter((mark) => !mark.right && mark.field !== 'due and lead')
    .map(
      ({ field, about, expected, found }) =>
        `${field} | ${short(about)} | expected: ${short(expected)} | found: ${short(found)}`,
    );
}

function short(text: string): string {
  const flat = text.replace(/\n/gu, ' / ');
  return flat.length > 160 ? `${flat.slice(0, 157)}...` : flat;
}
