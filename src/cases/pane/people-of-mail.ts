import { Refusal } from '../../core/refusal.ts';
import type { Clock } from '../../ports/clock.ts';
import type { People } from '../../ports/people.ts';

/** Finds out whose addresses these are: the object ids of those whom the directory knows. */
export type PeopleOfMail = (addresses: readonly string[]) => Promise<ReadonlySet<string>>;

/** A mail to half the council is about none of them in particular: its sender and these are looked up. */
const MOST_LOOKED_UP = 20;
const HOLDS_MS = 3_600_000;
const MOST_REMEMBERED = 5_000;

interface Known {
  readonly at: number;
  readonly id: Promise<string | null>;
}

/**
 * Looks addresses up in the directory, each once an hour at most. While the directory does not answer nobody is found by
 * their address: a mail can be read all the same.
 */
export function peopleOfMail(people: Pick<People, 'findPerson'>, clock: Pick<Clock, 'now'>): PeopleOfMail {
  const known = new Map<string, Known>();
  const lookUp = async (address: string): Promise<string | null> => {
    try {
      return (await people.findPerson(address))?.id ?? null;
    } catch (error) {
      known.delete(address);
      if (error instanceof Refusal) return null;
      throw error;
    }
  };
  const idOf = (address: string): Promise<string | null> => {
    const now = Date.parse(clock.now());
    const remembered = known.get(address);
    if (remembered && now - remembered.at < HOLDS_MS) return remembered.id;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const id = lookUp(address);
    known.set(address, { at: now, id });
    return id;
  };
  return async (addresses) => {
    const each = [...new Set(addresses.map((address) => address.trim().toLowerCase()))].filter(Boolean);
    const ids = await Promise.all(each.slice(0, MOST_LOOKED_UP).map(idOf));
    return new Set(ids.filter((id) => id !== null));
  };
}
