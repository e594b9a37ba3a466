import { dayInWords } from './days.ts';
import { listed } from './digest-foot.ts';
import { type Waiting, waitingCounted } from './digest-headline.ts';

/** Something that waits for a decision of others. Days are ISO dates. */
export interface WaitsElsewhere {
  readonly what: Waiting;
  /** The day that is asked for; null where none is. */
  readonly by: string | null;
  readonly since: string | null;
  /** Who asked; null where that is not known, or kept out of mails. */
  readonly asker: string | null;
  readonly takers: Takers;
}

/** Who is asked to decide: nobody where only a body can, null where the plan keeps names out of mails. */
export type Takers = readonly string[] | null;

/** "On 2 July 2015 Kim Example asked for help. That waits for Mary Manager." */
export function waitsElsewhere(waits: WaitsElsewhere): string {
  return `${happened(waits)}. That waits for ${takersNamed(waits.takers)}.`;
}

/** What waits first for others, of one kind. */
export interface AlsoYours {
  readonly what: Waiting;
  readonly count: number;
  readonly takers: Takers;
}

/** "You may also decide what waits first for others: 1 “not mine” (Asha Menon) and 2 unanswered actions (Mary Manager)". */
export function alsoYours(kinds: readonly AlsoYours[]): string {
  const said = kinds.map(({ what, count, takers }) => {
    const many = waitingCounted(what, count);
    return takers === null ? many : `${many} (${takersNamed(takers)})`;
  });
  return `You may also decide what waits first for others: ${listed(said)}`;
}

const MOST_NAMED = 3;

function takersNamed(takers: Takers): string {
  if (takers === null) return 'somebody else’s decision';
  if (takers.length === 0) return 'a board, panel or committee';
  const left = takers.length - MOST_NAMED;
  return left > 0
    ? `${takers.slice(0, MOST_NAMED).join(', ')} or ${left === 1 ? '1 other' : `${left} others`}`
    : anyOf(takers);
}

/** "A, B or C". */
function anyOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

function happened(waits: WaitsElsewhere): string {
  switch (waits.what) {
    case 'closure':
      return 'Nobody has checked it yet';
    case 'unanswered':
      return 'Nobody is asked about it any more';
    default: {
      const said = saidOf(waits);
      // Where only the document tells of it, nobody knows the day.
      return waits.since === null
        ? `${said[0]?.toUpperCase()}${said.slice(1)}`
        : `On ${dayInWords(waits.since)} ${said}`;
    }
  }
}

function saidOf({ what, by, asker }: WaitsElsewhere): string {
  const who = asker ?? 'a lead';
  if (what === 'help') return `${who} asked for help`;
  if (what === 'not-mine') return `${who} said that somebody else has it`;
  if (what === 'reopened') return 'a check found it not done, and no date is agreed';
  return `${asker ?? 'somebody'} asked for ${by === null ? 'a later date' : dayInWords(by)}`;
}
