import type { Change } from '../core/plan/entry.ts';
import { dayInWords, dayNear } from './days.ts';

/** How a lead would be asked now. Days are ISO dates. */
export interface AskingNow {
  readonly lead: string;
  readonly to: { readonly name: string; readonly isDeputy: boolean } | null;
  readonly on: string;
  readonly isAtOnce: boolean;
  readonly asked: { readonly on: string; readonly againFrom: string } | null;
  readonly isStopped: boolean;
}

/** Fixed sentences of the form by which somebody has a lead asked now. */
export const ASK_NOW_TEXTS = {
  loading: 'Looking who can be asked…',
  stopped: 'Update requests are stopped at the moment: this one goes when they go out again.',
} as const;

/** Who is asked and when, before anybody is; or why nobody can be. @param today an ISO date */
export function askNowInWords(asking: AskingNow, today: string): readonly string[] {
  const { lead, to, asked, isStopped } = asking;
  if (to === null) {
    return [
      `${lead} is not to be asked at the moment, and has no deputy who is. Take the action over, or give it to somebody else.`,
    ];
  }
  if (asked !== null) {
    const on = asked.on === today ? 'today' : `on ${dayNear(asked.on, today)} at 08:00`;
    return [
      `${to.name} is asked about this in Teams ${on}. They can be asked once more from ${dayNear(asked.againFrom, today)}: nobody is asked the same twice on one day.`,
    ];
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

/** Whom somebody had asked and when. @param changes of the line of history that tells of it, once it came */
export function leadAskedInWords(changes: readonly Change[]): string {
  const fact = (name: string) => changes.find(({ field }) => field === name)?.to ?? null;
  const [whom, on] = [fact('is asked') ?? 'The lead', fact('asked on')];
  return on === null ? `${whom} is asked in Teams now.` : `${whom} is asked in Teams on ${dayInWords(on)} at 08:00.`;
}

/** "Ask Lee Lead now", or with the morning's card. */
export function askButton({ to, isAtOnce, on }: AskingNow, today: string): string {
  const name = to?.name ?? '';
  if (isAtOnce) return `Ask ${name} now`;
  return on === today ? `Ask ${name} at 08:00` : `Ask ${name} on ${dayNear(on, today)}`;
}
