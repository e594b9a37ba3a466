const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day in British order, "30 June 2015". @param iso `2015-06-30` */
export function dayInWords(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** A day without its year when that is the year of `today`, "30 June". Both are ISO dates. */
export function dayNear(iso: string, today: string): string {
  const words = dayInWords(iso);
  return iso.slice(0, 4) === today.slice(0, 4) ? words.replace(/ \d{4}$/, '') : words;
}

/** "1 day", "20 days". */
export function daysCounted(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
