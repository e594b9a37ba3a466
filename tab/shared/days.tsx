import { dayAsKnown, dayInWords, dayNear, daysAgo } from '../../src/texts/days.ts';

/** A day as one says it from today, "30 June"; the exact one on hover. Both are ISO dates. */
export function DayNear({ day, today }: { readonly day: string; readonly today: string }) {
  return (
    <time dateTime={day} title={dayInWords(day)}>
      {dayNear(day, today)}
    </time>
  );
}

/** How long ago a day was, "3 days ago"; the exact one on hover. `day` may be a month or a year, where no more is known. */
export function DaysAgo({ day, today }: { readonly day: string; readonly today: string }) {
  return (
    <time dateTime={day} title={dayAsKnown(day)}>
      {daysAgo(day, today)}
    </time>
  );
}
