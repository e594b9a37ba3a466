import { z } from 'zod';
import { MyActionsReply, OverdueReply, RefusalReply } from '../wire/tab.ts';

/** The API's own description, OpenAPI 3.1; its schemas are the ones that the tab parses replies with. */
export function openApi(publicUrl: string): object {
  const refused = { description: 'Refused: a stable code and one sentence', content: content(RefusalReply) };
  const reading = (summary: string, schema: z.ZodType) => ({
    get: {
      summary,
      security: [{ entra: [] }],
      responses: {
        200: { description: 'The list, with an ETag', content: content(schema) },
        304: { description: 'Nothing changed since the ETag in If-None-Match' },
        401: refused,
        403: refused,
        500: refused,
        503: refused,
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
    },
  };
}

function content(schema: z.ZodType): object {
  return { 'application/json': { schema: z.toJSONSchema(schema) } };
}
