import type { Group } from '../core/plan/person.ts';
import type { DirectoryPerson } from './people.ts';

/** Somebody of the directory as a choice shows them. */
export interface FoundPerson extends DirectoryPerson {
  /** Their post as the directory has it: "Head of Early Help". */
  readonly post: string | null;
}

/** Looking for whom a plan means. All of it @throws Refusal `busy`, `denied` or `unreachable`. */
export interface Directory {
  /** People whose name, surname, address or post begins so, and groups whose name does, ten of each at most. */
  search(words: string): Promise<{ readonly people: readonly FoundPerson[]; readonly groups: readonly Group[] }>;
  /** People whose whole name or whole post is one of these, ignoring case. */
  peopleNamed(names: readonly string[]): Promise<readonly FoundPerson[]>;
  /** Groups whose whole name is one of these, ignoring case. */
  groupsNamed(names: readonly string[]): Promise<readonly Group[]>;
  /** The line managers of people, by the people's ids; who has none is left out. */
  managersOf(ids: readonly string[]): Promise<ReadonlyMap<string, FoundPerson>>;
}
