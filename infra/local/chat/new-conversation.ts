import { z } from 'zod';
import type { Person, Roster } from './roster.ts';
import type { Switches } from './switches.ts';

const NewConversation = z.looseObject({
  isGroup: z.boolean().optional(),
  bot: z.looseObject({ id: z.string() }),
  members: z.array(z.looseObject({ id: z.string() })).length(1),
  tenantId: z.string().optional(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).optional(),
});

type Found = { person: Person } | { refusal: 'Bad Argument' | 'NotEnoughPermissions' | 'BotNotInConversationRoster' };

/** Whom the bot wants to talk to. A bot can begin personal chats only, in its own tenant, under its own id. */
export function readNewConversation(body: unknown, roster: Roster, { doubts }: Switches): Found {
  const asked = NewConversation.safeParse(body);
  if (!asked.success || asked.data.isGroup) return { refusal: 'Bad Argument' };
  const tenants = [asked.data.tenantId, asked.data.channelData?.tenant?.id].filter((id) => id !== undefined);
  if (tenants.length === 0) return { refusal: 'Bad Argument' };
  if (tenants.some((id) => id !== roster.tenantId)) return { refusal: doubts.wrongTenant };
  if (![roster.bot.id, roster.botId].includes(asked.data.bot.id)) return { refusal: 'BotNotInConversationRoster' };
  const [member] = asked.data.members;
  const person = member && roster.findMember(member.id);
  const isTaken = doubts.memberByObjectId === 'taken' || person?.id !== member?.id.toLowerCase();
  return person && isTaken ? { person } : { refusal: doubts.unknownMember };
}
