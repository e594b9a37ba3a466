import { z } from 'zod';
import {
  InsertReply,
  MakeActionBody,
  MentionedBody,
  MentionedReply,
  NoteBody,
  NotedReply,
  PaneActionsReply,
  PaneFindReply,
  PanePlacesReply,
} from '../wire/pane.ts';
import { content, reading, refusals, refused, security } from './openapi-parts.ts';

const inQuery = (name: string, schema: object, required = false) => ({ name, in: 'query', required, schema });
const text = { type: 'string' };
const invalid = { 400: refused('The request is not understood: the sentence names its fields') };
const unknown = { 404: refused('There is no such action or plan, or none that the caller may see') };

/** What the API's description says of the pane beside a mail in Outlook. */
export const panePaths = {
  '/pane/mentioned': {
    post: {
      summary: 'What a mail names of the plans that the caller may read, and why; nothing of it is kept or logged',
      ...sending(MentionedBody, MentionedReply),
    },
  },
  '/pane/actions': {
    ...reading('Actions by their keys as they stand now, with what waits for the caller’s decision', PaneActionsReply, {
      parameters: [inQuery('key', { type: 'array', items: text }, true)],
      responses: invalid,
    }),
    post: {
      summary: 'Makes an action of a mail, which stands beside it as evidence; for coordinators',
      ...sending(MakeActionBody, NotedReply),
    },
  },
  '/pane/find': reading('The actions that fit some words best; without words the caller’s own', PaneFindReply, {
    parameters: [inQuery('words', text)],
    responses: invalid,
  }),
  '/pane/places': reading('The plans and areas that the caller may read', PanePlacesReply),
  '/pane/note': {
    post: {
      summary: 'Notes a mail on an action, as progress or as evidence, with the words of it that were selected',
      ...sending(NoteBody, NotedReply),
    },
  },
  '/pane/insert': reading('How an action or all of an area stands, to be put into a mail', InsertReply, {
    parameters: [
      inQuery('action', text),
      inQuery('plan', text),
      inQuery('area', text),
      inQuery('names', { enum: ['people', 'posts'] }),
    ],
    responses: { ...invalid, ...unknown },
  }),
};

function sending(body: z.ZodType, reply: z.ZodType) {
  return {
    security,
    requestBody: {
      required: true,
      content: { 'application/json': { schema: z.toJSONSchema(body, { io: 'input' }) } },
    },
    responses: {
      200: { description: 'Done, and how things stand then', content: content(reply) },
      409: refused('Not as things stand now: somebody was quicker, or the action is closed'),
      413: refused('Longer than anything that is taken here'),
      422: refused('What was asked for cannot be recorded: the sentence says why'),
      ...invalid,
      ...unknown,
      ...refusals,
    },
  };
}
