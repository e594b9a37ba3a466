import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { Chat } from '../chat/chat.ts';
import type { Answered, Chosen } from '../chat/extension.ts';
import { installedApp } from '../installed-app.ts';
import { findPerson } from '../people.ts';

const As = z.object({ as: z.string() });
const Find = As.extend({ words: z.string() });
const Link = As.extend({ url: z.string() });
const Command = As.extend({
  command: z.string(),
  message: z.string().optional(),
  data: z.unknown().optional(),
});
const Said = As.extend({ text: z.string(), card: z.unknown().optional() });

/** What the page of a conversation asks for: messages, and what the app offers beside them. */
export function composeRoutes({ chat }: { chat: Chat }): Router {
  const router = Router();
  const { extension, group } = chat;
  const { find } = installedApp.extension;

  router.get('/teams/compose/messages', (_request, response) => void response.json(group.messages()));
  router.post('/teams/compose/send', (request, response) => {
    const said = read(Said, request, response);
    if (said) response.json(group.add({ from: said.person.name, text: said.text, ...cardIn(said) }));
  });
  router.post('/teams/compose/find', async (request, response) => {
    const asked = read(Find, request, response);
    if (!asked) return;
    const isFirst = asked.words.trim() === '';
    const parameter = isFirst ? { name: 'initialRun', value: 'true' } : { name: find.box, value: asked.words };
    show(response, await extension.query(asked.person, find.id, parameter));
  });
  router.post('/teams/compose/link', async (request, response) => {
    const pasted = read(Link, request, response);
    if (pasted) show(response, await extension.queryLink(pasted.person, pasted.url));
  });
  router.post('/teams/compose/open', async (request, response) => {
    const command = read(Command, request, response);
    if (command) show(response, await extension.openForm(command.person, chosen(command)));
  });
  router.post('/teams/compose/submit', async (request, response) => {
    const command = read(Command, request, response);
    if (command) show(response, await extension.sendForm(command.person, chosen(command), command.data));
  });
  return router;

  function read<Body extends { as: string }>(shape: z.ZodType<Body>, { body }: Request, response: Response) {
    const asked = shape.safeParse(body);
    const known = asked.success ? findPerson(asked.data.as) : undefined;
    const person = known && chat.find(known.id);
    if (asked.success && person) return { ...asked.data, person };
    response.status(404).end();
    return undefined;
  }

  function chosen({ command, message }: z.infer<typeof Command>): Chosen {
    const on = message === undefined ? undefined : group.find(message);
    return { commandId: command, context: on ? 'message' : 'compose', ...(on && { message: on }) };
  }
}

function cardIn({ card }: { card?: unknown }): { card?: unknown } {
  return card === undefined || card === null ? {} : { card };
}

function show<Reply>(response: Response, answered: Answered<Reply>): void {
  response.json('reply' in answered ? answered.reply : { trouble: answered.trouble });
}
