import { z } from 'zod';
import { type Fault, fault, warning } from '../core/checkup/fault.ts';
import { Refusal } from '../core/refusal.ts';
import type { Check } from '../ports/checkup.ts';
import { draftChecks } from './check-draft.ts';
import type { Graph } from './graph.ts';
import { parseReply } from './parse-reply.ts';
import { graphCodeOf, statusOf } from './refusal-of.ts';

const Users = z.looseObject({
  value: z.array(
    z.looseObject({ id: z.string(), mail: z.string().nullish(), userPrincipalName: z.string().nullish() }),
  ),
});
/** How Graph names an address that has no mailbox; another 404 is about what was looked for in it. */
const NO_MAILBOX = /InvalidUser|ResourceNotFound|NonExistentMailbox|MailboxNotEnabled/i;
const MOST_OTHERS = 3;

/** What a look at a mailbox tells. */
type MailboxSeen = 'usable' | 'denied' | 'unknown' | 'untold';

/** Whether people and groups can be read, and mail written from one mailbox and no other. @param live also write a draft */
export function mailboxChecks(graph: Graph, from: string, live: boolean): readonly Check[] {
  const graphThere = { name: 'graph', about: null } as const;
  const permission = (about: string) => ({ name: 'permission', about }) as const;
  const mailbox = { name: 'mailbox', about: from } as const;
  const directory = { name: 'directory', about: null } as const;
  return [
    {
      ...directory,
      after: [graphThere, permission('User.Read.All'), permission('GroupMember.Read.All')],
      look: async () => ({ faults: await directoryFaults(graph) }),
    },
    {
      ...mailbox,
      after: [graphThere, permission('Mail.ReadWrite')],
      look: async () => ({ faults: await mailboxFaults(graph, from) }),
    },
    ...(live ? draftChecks(graph, from, [mailbox]) : []),
    {
      name: 'other-mailboxes',
      about: null,
      after: [mailbox, directory],
      look: async () => ({ faults: await otherMailboxFaults(graph, from) }),
    },
  ];
}

async function directoryFaults(graph: Graph): Promise<readonly Fault[]> {
  try {
    await graph.get('/users?$select=id&$top=1');
    await graph.get('/groups?$select=id&$top=1');
    return [];
  } catch (error) {
    if (isDenied(error)) return [fault('directory-denied')];
    throw error;
  }
}

async function mailboxFaults(graph: Graph, from: string): Promise<readonly Fault[]> {
  const seen = await lookAtMailbox(graph, from);
  if (seen === 'unknown') return [fault('mailbox-unknown', { mailbox: from })];
  if (seen === 'denied') return [fault('mailbox-denied', { mailbox: from })];
  return seen === 'untold' ? [warning('mailbox-untold', { mailbox: from })] : [];
}

/** Looks at the name of a folder of a few others' mailboxes, never at a message: each of them has to be refused. */
async function otherMailboxFaults(graph: Graph, from: string): Promise<readonly Fault[]> {
  const { value } = parseReply(Users, await graph.get('/users?$select=id,mail,userPrincipalName&$top=20'));
  const isOwn = (address: string | null | undefined) => address?.toLowerCase() === from.toLowerCase();
  const others = value.filter(({ mail, userPrincipalName }) => mail && !isOwn(mail) && !isOwn(userPrincipalName));
  for (const { id } of others.slice(0, MOST_OTHERS)) {
    const seen = await lookAtMailbox(graph, id);
    if (seen === 'denied') return [];
    if (seen === 'usable') return [warning('mail-unlimited')];
  }
  return [warning('mail-untold')];
}

async function lookAtMailbox(graph: Graph, user: string): Promise<MailboxSeen> {
  try {
    await graph.get(`/users/${encodeURIComponent(user)}/mailFolders/drafts?$select=id`);
    return 'usable';
  } catch (error) {
    const status = statusOf(error);
    if (status === 404) return NO_MAILBOX.test(graphCodeOf(error) ?? '') ? 'unknown' : 'untold';
    if (isDenied(error)) return 'denied';
    if (status === 400) return 'untold';
    throw error;
  }
}

function isDenied(error: unknown): boolean {
  return error instanceof Refusal && error.code === 'denied';
}
