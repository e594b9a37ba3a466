import { dayInWords, dayNear } from './days.ts';

/** Fixed sentences about what of one's own lies with others. */
export const OWN_MATTERS_TEXTS = {
  waiting: 'Waits on others',
  decided: 'Decided lately',
} as const;

/** What waits on others, and on whom; days are ISO dates. */
export interface WaitingWords {
  readonly what: 'revision' | 'help' | 'not-mine' | 'done' | 'waits-on';
  readonly since: string | null;
  /** The later day that was asked for. */
  readonly day: string | null;
  /** Whose turn it is; null while nobody in post may. */
  readonly decider: string | null;
  /** For `waits-on`: the other action's ref and words; null where it is not for the reader. */
  readonly other: string | null;
}

/** "You asked on 2 July for 31 August. It waits for Mary Manager." */
export function waitingInWords({ what, since, day, decider, other }: WaitingWords, today: string): string {
  const on = since === null ? '' : ` on ${dayNear(since, today)}`;
  const who = decider ?? 'a board, panel or committee';
  switch (what) {
    case 'revision':
      return `You asked${on} for ${day === null ? 'a revised date' : dayInWords(day)}. It waits for ${who}.`;
    case 'help':
      return `You asked${on} for help. It waits for ${who}.`;
    case 'not-mine':
      return `You said${on} that somebody else has it. It waits for ${who} to settle that.`;
    case 'done':
      return `You said${on} that it is done. It waits for ${who} to close it.`;
    case 'waits-on':
      return other === null ? 'It waits for another action.' : otherFirst(other, decider);
  }
}

function otherFirst(other: string, lead: string | null): string {
  return lead === null ? `It waits for “${other}”.` : `It waits for “${other}”, which ${lead} has.`;
}

/** What was decided; `on` and `day` are ISO dates. */
export interface DecidedWords {
  readonly outcome: 'agreed' | 'refused' | 'answered' | 'stays' | 'goes' | 'taken-over';
  readonly by: string;
  readonly on: string;
  readonly day: string | null;
}

/** "Mary Manager agreed on 3 July to 31 August 2015." */
export function decidedInWords({ outcome, by, on, day }: DecidedWords, today: string): string {
  const when = dayNear(on, today);
  const later = day === null ? 'a revised date' : dayInWords(day);
  switch (outcome) {
    case 'agreed':
      return `${by} agreed on ${when} to ${later}.`;
    case 'refused':
      return `${by} refused ${later} on ${when}.`;
    case 'answered':
      return `${by} answered your request for help on ${when}.`;
    case 'stays':
      return `${by} decided on ${when} that it stays with you.`;
    case 'goes':
      return `${by} decided on ${when} that somebody else has it.`;
    case 'taken-over':
      return `${by} took it over from you on ${when}.`;
  }
}
