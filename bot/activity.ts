import { z } from 'zod';
import type { Person } from '../src/core/plan/person.ts';
import type { Conversation } from '../src/ports/conversations.ts';

const Id = z.string().min(1).max(1_000);

/** What Teams posts to the bot, as far as the bot reads it; everything else is dropped. */
export const Activity = z.object({
  type: z.string().min(1),
  id: z.string().optional(),
  name: z.string().optional(),
  text: z.string().optional(),
  value: z.unknown().optional(),
  replyToId: z.string().optional(),
  /** Of an installationUpdate: add, remove, add-upgrade or remove-upgrade, in any case. */
  action: z.string().optional(),
  channelId: Id,
  serviceUrl: z.url({ protocol: /^https?$/ }),
  conversation: z.object({
    id: Id,
    conversationType: z.string().optional(),
    isGroup: z.boolean().optional(),
    tenantId: z.string().optional(),
  }),
  from: z.object({ id: Id, name: z.string().optional(), aadObjectId: z.guid().optional() }),
  recipient: z.object({ id: Id }),
  membersAdded: z.array(z.object({ id: z.string() })).optional(),
  channelData: z.object({ tenant: z.object({ id: z.string() }).optional() }).nullish(),
});
export type Activity = z.infer<typeof Activity>;

/** Who sent it, by what Teams vouches for; null when it does not say. */
export function personOf({ from }: Activity): Person | null {
  if (from.aadObjectId === undefined) return null;
  const id = from.aadObjectId.toLowerCase();
  return { id, name: from.name?.trim() || id };
}

/** The tenants that it names. One that names none comes from nobody's tenant. */
export function tenantsOf({ channelData, conversation }: Activity): readonly string[] {
  return [channelData?.tenant?.id, conversation.tenantId].filter((id) => id !== undefined);
}

/** Whether it comes out of a chat of one person with the bot, where nobody else reads. */
export function isPersonal({ conversation }: Activity): boolean {
  return conversation.conversationType === 'personal' || (!conversation.conversationType && !conversation.isGroup);
}

/** The chat that it comes from. */
export function conversationOf(activity: Activity, tenantId: string, welcomed: boolean): Conversation {
  return {
    id: activity.conversation.id,
    serviceUrl: activity.serviceUrl,
    tenantId,
    botId: activity.recipient.id,
    personMri: activity.from.id,
    welcomed,
  };
}
