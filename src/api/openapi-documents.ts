import { z } from 'zod';
import { DOCUMENT_TYPES, DocumentQuery, ExportableReply } from '../wire/plan-documents.ts';
import { reading, refusals, refused, security } from './openapi-parts.ts';

const { to, names } = DocumentQuery.shape;
const file = { schema: { type: 'string', format: 'binary' } };

/** What the API's description says of taking plans out. */
export const documentPaths = {
  '/exportable': reading('The plans that the caller may take out as a document, or something of them', ExportableReply),
  '/plans/{id}/document': {
    get: {
      summary: 'A plan as it stands, in its own layout: all that the caller may take out of it',
      security,
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
        { name: 'to', in: 'query', required: true, schema: z.toJSONSchema(to) },
        { name: 'names', in: 'query', required: false, schema: z.toJSONSchema(names, { io: 'input' }) },
      ],
      responses: {
        200: {
          description: 'The document, as a file with a name',
          content: Object.fromEntries(Object.values(DOCUMENT_TYPES).map((type) => [type.replace(/;.*$/, ''), file])),
        },
        400: refused('The query is not understood: the sentence names its fields'),
        ...refusals,
        404: refused('There is no such plan, or none that the caller may see'),
      },
    },
  },
};
