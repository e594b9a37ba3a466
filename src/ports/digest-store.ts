import type { ReturnedWhy } from '../core/asking/why-returned.ts';
import type { Day } from '../core/calendar/day.ts';
import type { Person } from '../core/plan/person.ts';
import type { Unreached } from './ask-store.ts';

/** Why a digest reached nobody. */
export type DigestRefusedWhy = 'no-mail' | 'mail-refused' | 'given-up' | ReturnedWhy;

/** What became of a digest on its way to its reader. */
export type DigestDelivery =
  | { readonly state: 'waiting' }
  /** Claimed at this instant by whoever is sending it. */
  | { readonly state: 'sending'; readonly since: string }
  | { readonly state: 'sent'; readonly at: string }
  /** It does not go: nothing was left to say, or a newer one is on its way. */
  | { readonly state: 'needless'; readonly at: string }
  | Unreached<DigestRefusedWhy>;

/** One reader's digest of one day, on its way. */
export interface StoredDigest {
  /** `<person id>:<ISO day>` */
  readonly key: string;
  readonly to: Person;
  readonly day: Day;
  /** The day on which it was put into the queue: its own, unless somebody sent that of another day by hand. */
  readonly queuedOn: Day;
  /** Ids of the plans that it told of when it was put into the queue. */
  readonly plans: readonly string[];
  /** The draft's id, kept before it is sent, so that a second try never sends a second mail. */
  readonly draft: string | null;
  /** The day as at which its draft tells how things stand, kept with the draft; null while there is none. */
  readonly asAt: Day | null;
  readonly delivery: DigestDelivery;
}

/** Keeps digests. All of it @throws Refusal `unreachable` or `busy`. */
export interface DigestStore {
  /** Keeps a new digest; false, and nothing changed, when its key is there already. */
  add(digest: StoredDigest): Promise<boolean>;
  find(key: string): Promise<StoredDigest | undefined>;
  /** Changes a digest; `change` may be called again on what somebody else wrote meanwhile. @throws Refusal `missing` */
  change(key: string, change: (digest: StoredDigest) => StoredDigest): Promise<StoredDigest>;
  /** Every digest since a day, oldest day first. */
  since(day: Day): Promise<readonly StoredDigest[]>;
}

/** The key of somebody's digest of a day. */
export function digestKey({ id }: Pick<Person, 'id'>, day: Day): string {
  return `${id}:${day.toString()}`;
}
