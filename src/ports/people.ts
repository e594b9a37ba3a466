import type { Group, Person } from '../core/plan/person.ts';

/** Somebody of the directory with where to reach them. */
export interface DirectoryPerson extends Person {
  readonly mail: string | null;
}

/** Whether somebody can be asked at all: their account works, is switched off, is no longer there, or is a guest's. */
export type AccountState = 'active' | 'guest' | 'disabled' | 'gone';

/** The directory of people and groups. All of it @throws Refusal `busy`, `denied` or `unreachable`. */
export interface People {
  /** By mail address or user principal name, ignoring case; undefined when the directory has nobody of that name. */
  findPerson(address: string): Promise<DirectoryPerson | undefined>;
  /** By its exact name, ignoring case. */
  findGroup(name: string): Promise<Group | undefined>;
  /** The people of a group, those of groups inside it too. */
  membersOf(group: Group): Promise<readonly DirectoryPerson[]>;
  /** Where to write to a person. @throws Refusal `person-unknown` */
  loadPerson(id: string): Promise<DirectoryPerson>;
  /** How the accounts of people stand, by id; every id that was asked about is there. */
  accounts(ids: readonly string[]): Promise<ReadonlyMap<string, AccountState>>;
}
