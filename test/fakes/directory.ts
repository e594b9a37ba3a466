import type { Group } from '../../src/core/plan/person.ts';
import type { Directory, FoundPerson } from '../../src/ports/directory.ts';

/** Who can be found in a directory of a test. */
export interface Findable {
  readonly people?: readonly FoundPerson[];
  readonly groups?: readonly Group[];
  /** Line managers by the name of who reports to them. */
  readonly managers?: Readonly<Record<string, FoundPerson>>;
}

/** A directory in memory that is searched. */
export function fakeDirectory({ people = [], groups = [], managers = {} }: Findable = {}): Directory {
  const among = (names: readonly string[]) => new Set(names.map((name) => name.toLowerCase()));
  return {
    async search(words) {
      const begins = (text: string | null) => text?.toLowerCase().startsWith(words.toLowerCase()) ?? false;
      return {
        people: people.filter(({ name, post, mail }) => [name, post, mail].some(begins)),
        groups: groups.filter(({ name }) => begins(name)),
      };
    },
    async peopleNamed(names) {
      const wanted = among(names);
      return people.filter(
        ({ name, post }) => wanted.has(name.toLowerCase()) || wanted.has((post ?? '').toLowerCase()),
      );
    },
    groupsNamed: async (names) => groups.filter(({ name }) => among(names).has(name.toLowerCase())),
    async managersOf(ids) {
      const found = ids.flatMap((id) => {
        const manager = managers[people.find((person) => person.id === id)?.name ?? ''];
        return manager ? [[id, manager] as const] : [];
      });
      return new Map(found);
    },
  };
}
