import type { z } from 'zod';
import { type DeliverToBot, succeeded } from './bot-endpoint.ts';
import { isNotToBeKept, ResultsReply, TaskReply } from './extension-replies.ts';
import type { GroupMessage } from './group-chat.ts';
import type { Person } from './roster.ts';
import type { TeamsActivities } from './to-teams.ts';

interface ExtensionParts {
  activities: TeamsActivities;
  deliver: DeliverToBot;
  tenantId: string;
  now(): Date;
}

/** What came of an invoke: what the bot answered, or nothing that Teams could show. */
export type Answered<Reply> = { reply: Reply } | { trouble: 'nothing-came' | 'not-understood' };

/** An action command that a person chose, on a message or beside the box where they write. */
export interface Chosen {
  commandId: string;
  context: 'compose' | 'message' | 'commandbox';
  message?: GroupMessage;
}

/** Teams waits so long for an answer, asks twice more about forms, and takes no notice of an answer that comes later. */
const longestWaitMs = 5_000;
const triesOfForms = 3;
const keepsLinksMs = 30 * 60_000;

/** The message extension of the app, as Teams asks for it out of a conversation that the bot is not in. */
export function createExtension({ activities, deliver, tenantId, now }: ExtensionParts) {
  const unfolded = new Map<string, { reply: ResultsReply; until: number }>();

  const ask = async <Reply>(
    shape: z.ZodType<Reply>,
    { person, name, value, tries }: { person: Person; name: string; value: object; tries: number },
  ): Promise<Answered<Reply>> => {
    const activity = activities.composed(person, `composeExtension/${name}`, value);
    for (let time = 1; time <= tries; time += 1) {
      const answer = await deliver(activity, longestWaitMs);
      if (!succeeded(answer)) continue;
      const reply = shape.safeParse(answer.body);
      return reply.success ? { reply: reply.data } : { trouble: 'not-understood' };
    }
    return { trouble: 'nothing-came' };
  };

  const chosen = ({ commandId, context, message }: Chosen) => ({
    commandId,
    commandContext: context,
    ...(message && { messagePayload: payloadOf(message, tenantId) }),
  });

  return {
    /** A search. Its first opening sends a parameter of its own in place of the words. */
    query(person: Person, commandId: string, parameter: { name: string; value: string }) {
      const value = { commandId, parameters: [parameter], queryOptions: { skip: 0, count: 25 } };
      return ask(ResultsReply, { person, name: 'query', value, tries: 1 });
    },
    /** A pasted link. What comes back is kept for everybody, unless the bot asks that it is not. */
    async queryLink(person: Person, url: string): Promise<Answered<ResultsReply>> {
      const known = unfolded.get(url);
      if (known && known.until > now().getTime()) return { reply: known.reply };
      const answer = await ask(ResultsReply, { person, name: 'queryLink', value: { url }, tries: 1 });
      if ('reply' in answer && !isNotToBeKept(answer.reply)) {
        unfolded.set(url, { reply: answer.reply, until: now().getTime() + keepsLinksMs });
      }
      return answer;
    },
    openForm: (person: Person, command: Chosen) =>
      ask(TaskReply, { person, name: 'fetchTask', value: chosen(command), tries: triesOfForms }),
    sendForm: (person: Person, command: Chosen, data: unknown) =>
      ask(TaskReply, { person, name: 'submitAction', value: { ...chosen(command), data }, tries: triesOfForms }),
  };
}

export type Extension = ReturnType<typeof createExtension>;

/** The message that a command was chosen on, as a bot is handed it. */
function payloadOf({ id, from, text }: GroupMessage, tenantId: string): object {
  const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
  const thread = encodeURIComponent('19:board@thread.v2');
  return {
    id,
    messageType: 'message',
    linkToMessage: `https://teams.microsoft.com/l/message/${thread}/${id}?tenantId=${tenantId}`,
    from: { user: { userIdentityType: 'aadUser', displayName: from } },
    body: { contentType: 'html', content: `<p>${html}</p>` },
    attachments: [],
    mentions: [],
    reactions: [],
  };
}
