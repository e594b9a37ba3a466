import { z } from 'zod';
import type { Directory, FoundPerson } from '../ports/directory.ts';
import { sendBatches } from './batch.ts';
import type { Graph } from './graph.ts';
import { quoted } from './odata.ts';
import { parseReply } from './parse-reply.ts';
import { refusalOfStatus } from './refusal-of.ts';

const User = z.looseObject({
  id: z.string(),
  displayName: z.string().nullable(),
  mail: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  jobTitle: z.string().nullish(),
});
const Named = z.looseObject({ id: z.string(), displayName: z.string() });
const Page = z.looseObject({ value: z.array(z.unknown()) });
const USER_FIELDS = '$select=id,displayName,mail,userPrincipalName,jobTitle';
const BEGINS_SO = ['displayName', 'surname', 'mail', 'jobTitle'] as const;
const MOST_SHOWN = 10;
/** Graph refuses a filter of more than fifteen clauses. */
const MOST_CLAUSES = 14;

/** Searches the directory through Graph, with User.Read.All and GroupMember.Read.All. */
export function createDirectory(graph: Graph): Directory {
  const people = async (filter: string): Promise<readonly FoundPerson[]> =>
    (await graph.all(`/users?${USER_FIELDS}&$filter=${filter}`)).map(toFound);
  const groups = async (filter: string) =>
    (await graph.all(`/groups?$select=id,displayName&$filter=${filter}`)).map(toGroup);
  // One letter may begin thousands of names: the first page is all that anybody looks at.
  const firstOf = async (path: string) =>
    parseReply(Page, await graph.get(`${path}&$top=${MOST_SHOWN}`)).value.slice(0, MOST_SHOWN);
  return {
    async search(words) {
      const begins = (property: string) => `startswith(${property},${quoted(words)})`;
      const [foundPeople, foundGroups] = await Promise.all([
        firstOf(`/users?${USER_FIELDS}&$filter=${BEGINS_SO.map(begins).join(' or ')}`),
        firstOf(`/groups?$select=id,displayName&$filter=${begins('displayName')}`),
      ]);
      return { people: foundPeople.map(toFound), groups: foundGroups.map(toGroup) };
    },
    peopleNamed: (names) =>
      inSlices(names, MOST_CLAUSES / 2, (slice) => people(equalsAny(['displayName', 'jobTitle'], slice))),
    groupsNamed: (names) => inSlices(names, MOST_CLAUSES, (slice) => groups(equalsAny(['displayName'], slice))),
    async managersOf(ids) {
      const url = (id: string) => `/users/${encodeURIComponent(id)}/manager?${USER_FIELDS}`;
      const replies = await sendBatches(
        graph,
        ids.map((id) => ({ method: 'GET', url: url(id) })),
      );
      const managers = new Map<string, FoundPerson>();
      for (const [index, id] of ids.entries()) {
        const reply = replies[index];
        if (reply === undefined || reply.status === 404) continue;
        if (reply.status >= 300)
          throw refusalOfStatus(reply.status) ?? new Error(`Graph answered ${reply.status} to a manager`);
        managers.set(id, toFound(reply.body));
      }
      return managers;
    },
  };
}

function equalsAny(properties: readonly string[], names: readonly string[]): string {
  return names.flatMap((name) => properties.map((property) => `${property} eq ${quoted(name)}`)).join(' or ');
}

async function inSlices<Found extends { readonly id: string }>(
  names: readonly string[],
  size: number,
  look: (slice: readonly string[]) => Promise<readonly Found[]>,
): Promise<readonly Found[]> {
  const found = new Map<string, Found>();
  for (let from = 0; from < names.length; from += size) {
    // Somebody's name may be in one slice and their post in another.
    for (const one of await look(names.slice(from, from + size))) found.set(one.id, one);
  }
  return [...found.values()];
}

function toFound(reply: unknown): FoundPerson {
  const user = parseReply(User, reply);
  return {
    id: user.id,
    name: user.displayName ?? user.id,
    mail: user.mail ?? user.userPrincipalName ?? null,
    post: user.jobTitle || null,
  };
}

function toGroup(reply: unknown) {
  const { id, displayName } = parseReply(Named, reply);
  return { id, name: displayName };
}
