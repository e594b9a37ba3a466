import { z } from 'zod';
import { RefusalReply } from '../wire/tab.ts';

/** A body or reply of this shape, as OpenAPI says it. */
export function content(schema: z.ZodType): object {
  let known: object | undefined;
  return {
    'application/json': {
      // Worked out when somebody reads it, and not at every start; once, since whoever reads it need not be signed in.
      get schema() {
        known ??= z.toJSONSchema(schema);
        return known;
      },
    },
  };
}

/** A refusal as OpenAPI says it. */
export function refused(description = 'Refused: a stable code and one sentence'): object {
  return { description, content: content(RefusalReply) };
}

/** Every operation needs a sign-in. */
export const security = [{ entra: [] }];

/** What any operation may answer. */
export const refusals = { 401: refused(), 403: refused(), 429: refused(), 500: refused(), 503: refused() };

/** A path that is read, and known again by its tag. @param of what this one has beside that */
export function reading(summary: string, schema: z.ZodType, of: { parameters?: object[]; responses?: object } = {}) {
  const { parameters, responses } = of;
  return {
    get: {
      summary,
      security,
      ...(parameters && { parameters }),
      responses: {
        200: { description: 'As it stands, with an ETag', content: content(schema) },
        304: { description: 'Nothing changed since the ETag in If-None-Match' },
        ...refusals,
        ...responses,
      },
    },
  };
}
