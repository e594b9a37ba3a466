import { z } from 'zod';
import { MyActionsReply, OverdueReply, RefusalReply } from '../wire/tab.ts';

/** The API's own description, OpenAPI 3.1; its schemas are the ones that the tab parses replies with. */
export function openApi(publicUrl: string): object {
  const refused = { description: 'Refused: a stable code and one sentence', content: content(RefusalReply) };
  const refusals = { 401: refused, 403: refused, 429: refused, 500: refused, 503: refused };
  const reading = (summary: string, schema: z.ZodType) => ({
    get: {
      summary,
      security: [{ entra: [] }],
      responses: {
        200: { description: 'The list, with an ETag', content: content(schema) },
        304: { description: 'Nothing changed since the ETag in If-None-Match' },
        ...refusals,
      },
    },
  });
  return {
    openapi: '3.1.0',
    info: { title: 'Followthrough', version: '0.1.0' },
    servers: [{ url: `${publicUrl}/api` }],
    components: { securitySchemes: { entra: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    paths: {
      '/overdue': reading('What is overdue in every plan that the caller may read', OverdueReply),
      '/my-actions': reading('The caller’s own open actions', MyActionsReply),
      '/changes': {
        get: {
          summary: 'Says when there is something new to ask for, never what, to whoever may read any plan',
          description:
            'Server-sent events, read by fetch with the Authorization header. Each is named `changed`; its id names the state, and whoever comes back with it in Last-Event-ID hears at once of what they missed. A comment shows every 15 seconds that the stream lives. It ends with the token, and with a fifth stream of the same person the oldest is told by `retry` to come again later.',
          security: [{ entra: [] }],
          parameters: [{ name: 'Last-Event-ID', in: 'header', required: false, schema: { type: 'string' } }],
          responses: {
            200: { description: 'The stream', content: { 'text/event-stream': { schema: { type: 'string' } } } },
            ...refusals,
          },
        },
      },
    },
  };
}

function content(schema: z.ZodType): object {
  return { 'application/json': { schema: z.toJSONSchema(schema) } };
}
