import { dayAsKnown, dayInWords, dayNear, dayOf, daysAgo, instantInWords } from '../../src/texts/days.ts';

/** A day as one says it from today, "30 June"; the exact one on hover. Both are ISO dates. */
export function DayNear({ day, today }: { readonly day: string; readonly today: string }) {
  return (
    <time dateTime={day} title={dayInWords(day)}>
      {dayNear(day, today)}
    </time>
  );
}

/** The day of an instant, "30 June"; day and time on hover. @param props.at ISO 8601 instant @param props.today an ISO date */
export function Instant({ at, today }: { readonly at: string; readonly today: string }) {
  return (
    <time dateTime={at} title={instantInWords(at)}>
      {dayNear(dayOf(at), today)}
    </time>
  );
}

/**
 * How long ago a day was, "3 days ago"; the exact one on hover, and heard by whoever cannot hover. `day` may be a month or
 * a year, where no more is known.
 */
export function DaysAgo({ day, today }: { readonly day: string; readonly today: string }) {
  const isCounted = day.length === today.length && daysAgo(day, today) !== dayNear(day, today);
  return (
    <time dateTime={day} title={dayAsKnown(day)}>
      {daysAgo(day, today)}
      {isCounted && <span className="only-heard">{` (${dayAsKnown(day)})`}</span>}
    </time>
  );
}
