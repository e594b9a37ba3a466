import { CoordinatedReply } from '../wire/coordinated.ts';
import { FoundReply, MatchBody, MatchingReply, StateBody, SuggestionsReply } from '../wire/matching.ts';
import { content, refusals, refused, security } from './openapi-parts.ts';

const plan = [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }];
const query = (name: string, description: string) => [
  { name, in: 'query', required: true, description, schema: { type: 'string' } },
];
const invisible = { 404: refused('There is no such plan, or none that the caller may see') };
const binary = { schema: { type: 'string', format: 'binary' } };
const file = { 'application/octet-stream': binary };
const sheet = {
  'text/csv': binary,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': binary,
};

/** What the API's description says of a plan's people. */
export const peoplePaths = {
  '/coordinated': { get: asking('The plans that the caller coordinates, drafts too', content(CoordinatedReply), []) },
  '/plans/{id}/people': {
    get: asking('Who has which part in a plan, for its coordinators', content(MatchingReply)),
    post: changing('Sets roles, managers and whom leads stand for', content(MatchBody)),
  },
  '/plans/{id}/people/suggestions': {
    get: asking('Whom the unmatched leads may stand for, by the directory and other plans', content(SuggestionsReply)),
  },
  '/plans/{id}/people/sheet': {
    get: asking('The same as a sheet to fill in', sheet, [...plan, ...query('to', 'xlsx or csv')]),
    post: changing('Takes a filled-in sheet back', file, [...plan, ...query('name', 'The name of the file')]),
  },
  '/plans/{id}/state': { post: changing('Moves a plan on: opening, live, paused, ended', content(StateBody)) },
  '/directory': {
    get: asking(
      'People and groups whose name begins so, for coordinators',
      content(FoundReply),
      query('find', 'Words'),
    ),
  },
};

function asking(summary: string, reply: object, parameters: readonly object[] = plan): object {
  return {
    summary,
    security,
    parameters,
    responses: { 200: { description: 'As it stands', content: reply }, ...refusals, ...invisible },
  };
}

function changing(summary: string, body: object, parameters: readonly object[] = plan): object {
  return {
    summary,
    security,
    parameters,
    requestBody: { required: true, content: body },
    responses: {
      200: { description: 'The plan’s people after it', content: content(MatchingReply) },
      400: refused('The body is not understood: the sentence names its fields'),
      ...refusals,
      ...invisible,
      413: refused('The body is too long'),
      422: refused('Something in it is at fault, and nothing was changed'),
    },
  };
}
