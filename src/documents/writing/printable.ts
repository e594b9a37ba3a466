/** What XML has no way to write, and no document shows: control characters, halves of characters. */
const NOT_IN_XML = /(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** A text as an Office document can hold it; its lines end as everywhere. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(NOT_IN_XML, '');
}
