import type { Group, Person } from '../../src/core/plan/person.ts';
import { Refusal } from '../../src/core/refusal.ts';
import type { AccountState, DirectoryPerson, People } from '../../src/ports/people.ts';

/** Who is in a directory of a test. */
export interface Directory {
  readonly people?: readonly (Person & { readonly mail?: string | null })[];
  /** Accounts that do not simply work. */
  readonly accounts?: Readonly<Record<string, AccountState>>;
  readonly groups?: readonly { readonly group: Group; readonly members: readonly Person[] }[];
}

/** A directory in memory; who has no mail address given has one made of their name. */
export function fakePeople({ people = [], groups = [], accounts = {} }: Directory = {}): People {
  const everybody = people.map(
    (one): DirectoryPerson => ({ ...one, mail: one.mail === undefined ? mailOf(one) : one.mail }),
  );
  // A directory in which a test put nobody says nothing about who left.
  const isKnown = (id: string) => everybody.length === 0 || byId(id) !== undefined;
  const byId = (id: string) => everybody.find((one) => one.id === id);
  return {
    findPerson: async (address) => everybody.find((one) => one.mail === address.toLowerCase()),
    findGroup: async (name) =>
      groups.map(({ group }) => group).find((group) => group.name.toLowerCase() === name.toLowerCase()),
    async membersOf(group) {
      const members = groups.find((one) => one.group.id === group.id)?.members ?? [];
      return members.map((member) => byId(member.id) ?? { ...member, mail: mailOf(member) });
    },
    async loadPerson(id) {
      const found = byId(id);
      if (!found) throw new Refusal('person-unknown', { id });
      return found;
    },
    accounts: async (ids) =>
      new Map(ids.map((id): [string, AccountState] => [id, accounts[id] ?? (isKnown(id) ? 'active' : 'gone')])),
  };
}

/** The address of somebody in a fake directory: `lee.lead@council.example`. */
export function mailOf({ name }: Person): string {
  return `${name.toLowerCase().replaceAll(' ', '.')}@council.example`;
}
