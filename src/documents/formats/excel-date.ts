const monthOf = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

/**
 * The words for an Excel date as its cell shows it: "30 June 2015", "June 2015" where the format names no day, "14:30" where
 * it names neither day nor year.
 *
 * @param date midnight UTC of the day, as the library gives it
 */
export function printedDate(date: Date, format: string): string {
  const month = `${monthOf.format(date)} ${date.getUTCFullYear()}`;
  // Text in quotes and locale marks in brackets are not part of the pattern.
  const pattern = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  if (/[hs]/i.test(pattern) && !/[dy]/i.test(pattern)) return date.toISOString().slice(11, 16);
  return /d/i.test(pattern) || !/m/i.test(pattern) ? `${date.getUTCDate()} ${month}` : month;
}
