import { EditBody, EditedReply, EditingReply, UndoBody } from '../wire/action-edits.ts';
import { FoundReply } from '../wire/matching.ts';
import { content, reading, refusals, refused, security } from './openapi-parts.ts';

const parameters = [{ name: 'key', in: 'path', required: true, schema: { type: 'string' } }];
const invisible = { 404: refused('There is no such action, or none that the caller may see') };

/** What the API's description says of editing actions. */
export const editPaths = {
  '/actions/{key}/editing': reading('What of an action the caller may edit, as it stands', EditingReply, {
    parameters,
    responses: invisible,
  }),
  '/actions/{key}/edit': changing('Changes one field of an action', EditBody, {
    409: refused('Somebody else changed the same field since the caller saw it'),
  }),
  '/actions/{key}/undo': changing('Takes an edit back', UndoBody, {
    409: refused('The field was changed since, or an hour has passed'),
  }),
  '/editing/people': {
    get: {
      summary: 'People who could lead an action, for who may say who does',
      security,
      parameters: [{ name: 'find', in: 'query', required: false, schema: { type: 'string' } }],
      responses: { 200: { description: 'Ten at most', content: content(FoundReply) }, ...refusals },
    },
  },
};

function changing(summary: string, body: typeof EditBody | typeof UndoBody, conflicts: object): object {
  return {
    post: {
      summary,
      security,
      parameters,
      requestBody: { required: true, content: content(body) },
      responses: {
        200: { description: 'The action as it stands after it', content: content(EditedReply) },
        400: refused('The body is not understood: the sentence names its fields'),
        ...refusals,
        ...invisible,
        ...conflicts,
        413: refused('The body is too long'),
        422: refused('The directory does not know the person'),
      },
    },
  };
}
