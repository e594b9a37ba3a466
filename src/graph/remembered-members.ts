import type { Clock } from '../ports/clock.ts';
import type { DirectoryPerson, People } from '../ports/people.ts';

/** Who joins or leaves a group has to wait this long at the most, while the directory answers. */
const REMEMBERED_MS = 5 * 60_000;
/** How long a directory that failed is left alone. */
const AFTER_FAILURE_MS = 30_000;

interface Remembered {
  readonly members: Promise<readonly DirectoryPerson[]>;
  /** When the directory is asked again, in milliseconds since 1970. */
  until: number;
}

/**
 * The directory, with the members of groups remembered for some minutes, so that screens which look again every two
 * seconds cost no call. While the directory cannot be asked, what it said last stands; where it never said anything
 * its refusal does.
 */
export function rememberMembers(people: People, clock: Clock): People {
  const known = new Map<string, Remembered>();
  const now = () => Date.parse(clock.now());
  return {
    ...people,
    async membersOf(group) {
      const before = known.get(group.id);
      if (before && now() < before.until) return before.members;
      const asked: Remembered = {
        members: people.membersOf(group).catch((error: unknown) => {
          asked.until = now() + AFTER_FAILURE_MS;
          if (before === undefined) throw error;
          return before.members;
        }),
        until: now() + REMEMBERED_MS,
      };
      known.set(group.id, asked);
      return asked.members;
    },
  };
}
