import { z } from 'zod';
import type { AccountState } from '../ports/people.ts';
import { sendBatches } from './batch.ts';
import type { Graph } from './graph.ts';
import { quoted } from './odata.ts';
import { parseReply } from './parse-reply.ts';
import { refusalOfStatus } from './refusal-of.ts';

const User = z.looseObject({ id: z.string(), accountEnabled: z.boolean().nullish(), userType: z.string().nullish() });
const Page = z.looseObject({ value: z.array(User) });
/** Graph refuses a filter of more than fifteen clauses. */
const MOST_CLAUSES = 14;

/**
 * How accounts stand: who is not in the directory any more is gone. Fourteen people a request, twenty requests a call.
 *
 * @throws Refusal `busy`, `denied`, `unreachable`
 */
export async function accountsOf(
  graph: Pick<Graph, 'post'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AccountState>> {
  const slices = slicesOf([...new Set(ids)]);
  const replies = await sendBatches(
    graph,
    slices.map((slice) => ({ method: 'GET', url: urlFor(slice) })),
  );
  const states = new Map<string, AccountState>(ids.map((id) => [id, 'gone']));
  for (const { status, body } of replies) {
    if (status >= 300)
      throw refusalOfStatus(status) ?? new Error(`Graph answered ${status} to a question for accounts`);
    for (const user of parseReply(Page, body).value) states.set(user.id, stateOf(user));
  }
  return states;
}

function slicesOf(ids: readonly string[]): readonly (readonly string[])[] {
  const starts = Array.from({ length: Math.ceil(ids.length / MOST_CLAUSES) }, (_, index) => index * MOST_CLAUSES);
  return starts.map((from) => ids.slice(from, from + MOST_CLAUSES));
}

function urlFor(ids: readonly string[]): string {
  const filter = ids.map((id) => `id eq ${quoted(id)}`).join(' or ');
  return `/users?$select=id,accountEnabled,userType&$filter=${filter}`;
}

function stateOf({ accountEnabled, userType }: z.infer<typeof User>): AccountState {
  if (accountEnabled === false) return 'disabled';
  return userType === 'Guest' ? 'guest' : 'active';
}
