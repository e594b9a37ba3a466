import type { Activity } from './activity.ts';
import type { Person, Roster } from './roster.ts';

interface TeamsSettings {
  roster: Roster;
  serviceUrl: string;
  now(): Date;
  newId(): string;
}

const locale = 'en-GB';
const timezone = 'Europe/London';

/** Makes activities as Teams sends them to a bot, in the personal chat of one person. */
export function teamsActivities({ roster, serviceUrl, now, newId }: TeamsSettings) {
  const activity = (person: Person) => {
    const timestamp = now().toISOString();
    return {
      id: `f:${newId()}`,
      timestamp,
      localTimestamp: timestamp,
      channelId: 'msteams',
      serviceUrl,
      from: { id: roster.teamsId(person), name: person.name, aadObjectId: person.id },
      conversation: {
        conversationType: 'personal',
        tenantId: roster.tenantId,
        id: roster.conversationId(person),
      },
      recipient: roster.bot,
      entities: [{ locale, country: 'GB', platform: 'Web', timezone, type: 'clientInfo' }],
      channelData: { tenant: { id: roster.tenantId } },
      locale,
      localTimezone: timezone,
    };
  };
  const tenant = { id: roster.tenantId };

  return {
    /** A message that was typed. Teams adds what was typed a second time, as HTML. */
    typed: (person: Person, id: string, text: string): Activity => ({
      ...activity(person),
      type: 'message',
      id,
      text,
      textFormat: 'plain',
      attachments: [{ contentType: 'text/html', content: `<p>${escapeHtml(text)}</p>` }],
    }),
    /** A card's Action.Submit: a message without words. */
    submitted: (person: Person, id: string, value: unknown, replyToId: string | undefined): Activity => ({
      ...activity(person),
      type: 'message',
      id,
      value,
      ...(replyToId && { replyToId }),
      channelData: { tenant, source: { name: 'message' }, ...(replyToId && { legacy: { replyToId } }) },
    }),
    /** A card's Action.Execute, and everything else that the bot answers in its HTTP reply. */
    invoked: (person: Person, name: string, value: unknown, replyToId: string | undefined): Activity => ({
      ...activity(person),
      type: 'invoke',
      name,
      value,
      ...(replyToId && { replyToId }),
      channelData: { tenant, source: { name: 'message' }, ...(replyToId && { legacy: { replyToId } }) },
    }),
    /** What a person does with the message extension, in a group chat that the bot is not in. */
    composed: (person: Person, name: string, value: unknown): Activity => ({
      ...activity(person),
      type: 'invoke',
      name,
      value,
      conversation: {
        conversationType: 'groupChat',
        isGroup: true,
        tenantId: roster.tenantId,
        id: '19:board@thread.v2',
      },
      channelData: { tenant, source: { name: 'compose' } },
    }),
    /** What a bot hears when it is installed for a person: both, in this order. */
    installed: (person: Person): Activity[] => [
      { ...activity(person), type: 'conversationUpdate', membersAdded: [{ id: roster.bot.id }] },
      {
        ...activity(person),
        type: 'installationUpdate',
        action: 'add',
        channelData: {
          tenant,
          settings: { selectedChannel: { id: roster.conversationId(person) } },
          source: { name: 'message' },
        },
      },
    ],
  };
}

export type TeamsActivities = ReturnType<typeof teamsActivities>;

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
