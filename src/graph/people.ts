import { z } from 'zod';
import type { Group } from '../core/plan/person.ts';
import { Refusal } from '../core/refusal.ts';
import type { DirectoryPerson, People } from '../ports/people.ts';
import { accountsOf } from './accounts.ts';
import type { Graph } from './graph.ts';
import { quoted } from './odata.ts';
import { parseReply } from './parse-reply.ts';

const User = z.looseObject({
  id: z.string(),
  displayName: z.string().nullable(),
  mail: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
});
const Named = z.looseObject({ id: z.string(), displayName: z.string() });
const Found = z.looseObject({ value: z.array(z.unknown()) });
/** A cast over nested groups needs this header, and $count beside it. @see https://learn.microsoft.com/en-us/graph/aad-advanced-queries */
const NESTED_CAST = { ConsistencyLevel: 'eventual' } as const;
const USER_FIELDS = '$select=id,displayName,mail,userPrincipalName';

/** The directory, read from Graph with User.Read.All and GroupMember.Read.All. */
export function createPeople(graph: Graph): People {
  return {
    async findPerson(address) {
      const name = quoted(address);
      const filter = `$filter=mail eq ${name} or userPrincipalName eq ${name}`;
      const [user] = parseReply(Found, await graph.get(`/users?${USER_FIELDS}&${filter}`)).value;
      return user === undefined ? undefined : toPerson(user);
    },
    async findGroup(name) {
      const filter = `$filter=displayName eq ${quoted(name)}`;
      const [group] = parseReply(Found, await graph.get(`/groups?$select=id,displayName&${filter}`)).value;
      return group === undefined ? undefined : toGroup(group);
    },
    async membersOf(group) {
      const members = `/groups/${encodeURIComponent(group.id)}/transitiveMembers/microsoft.graph.user`;
      const replies = await graph.all(`${members}?$count=true&${USER_FIELDS}`, NESTED_CAST);
      return replies.map(toPerson);
    },
    async loadPerson(id) {
      try {
        return toPerson(await graph.get(`/users/${encodeURIComponent(id)}?${USER_FIELDS}`));
      } catch (error) {
        if (error instanceof Refusal && error.code === 'missing') throw new Refusal('person-unknown', { id });
        throw error;
      }
    },
    accounts: (ids) => accountsOf(graph, ids),
  };
}

function toPerson(reply: unknown): DirectoryPerson {
  const user = parseReply(User, reply);
  return { id: user.id, name: user.displayName ?? user.id, mail: user.mail ?? user.userPrincipalName ?? null };
}

function toGroup(reply: unknown): Group {
  const group = parseReply(Named, reply);
  return { id: group.id, name: group.displayName };
}
