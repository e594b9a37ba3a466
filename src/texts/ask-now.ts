import { dayNear } from './days.ts';

/** How a lead would be asked now. Days are ISO dates. */
export interface AskingNow {
  readonly lead: string;
  readonly to: { readonly name: string; readonly isDeputy: boolean } | null;
  readonly on: string;
  readonly isAtOnce: boolean;
  readonly askedSince: string | null;
  readonly isStopped: boolean;
}

/** Fixed sentences of the form by which somebody has a lead asked now. */
export const ASK_NOW_TEXTS = {
  loading: 'Looking who can be asked…',
  stopped: 'Update requests are stopped at the moment: this one goes when they go out again.',
} as const;

/** Who is asked and when, before anybody is; or why nobody can be. @param today an ISO date */
export function askNowInWords(asking: AskingNow, today: string): readonly string[] {
  const { lead, to, askedSince, isStopped } = asking;
  if (to === null) {
    return [
      `${lead} is not to be asked at the moment, and has no deputy who is. Take the action over, or give it to somebody else.`,
    ];
  }
  if (askedSince !== null) {
    const since = askedSince === today ? 'today' : dayNear(askedSince, today);
    return [`This question to ${to.name} stands since ${since}. Nobody is asked the same twice on one day.`];
  }
  return [
    ...(to.isDeputy ? [`${lead} is not to be asked at the moment. ${to.name} can be asked in their place.`] : []),
    whenInWords(asking, to.name, today),
    ...(isStopped ? [ASK_NOW_TEXTS.stopped] : []),
  ];
}

function whenInWords({ isAtOnce, on }: AskingNow, name: string, today: string): string {
  if (isAtOnce) return `${name} is asked in Teams at once, with a card of its own.`;
  const day = on === today ? 'today' : `on ${dayNear(on, today)}`;
  return `${name} is asked in Teams ${day} at 08:00: nobody is written to before.`;
}

/** "Ask Lee Lead now", or with the morning's card. */
export function askButton({ to, isAtOnce, on }: AskingNow, today: string): string {
  const name = to?.name ?? '';
  if (isAtOnce) return `Ask ${name} now`;
  return on === today ? `Ask ${name} at 08:00` : `Ask ${name} on ${dayNear(on, today)}`;
}
