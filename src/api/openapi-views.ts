import { SavedViewsReply, SaveViewBody, ViewLinkReply } from '../wire/saved-views.ts';
import { content, refusals, refused, security } from './openapi-parts.ts';

const views = { 200: { description: 'The caller’s views, oldest first', content: content(SavedViewsReply) } };

/** What the API's description says of saved views. */
export const viewPaths = {
  '/views': {
    get: { summary: 'The views that the caller saved', security, responses: { ...views, ...refusals } },
    post: {
      summary: 'Saves a view of all actions under a name',
      security,
      requestBody: { required: true, content: content(SaveViewBody) },
      responses: {
        ...views,
        400: refused('The body is not understood: the sentence names its fields'),
        ...refusals,
        413: refused('The body is too long'),
        422: refused('The name is taken, or there are as many views as one may keep'),
      },
    },
  },
  '/views/{id}/remove': {
    post: {
      summary: 'Forgets a view',
      security,
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      responses: { ...views, ...refusals },
    },
  },
  '/views/link': {
    get: {
      summary: 'A link that opens a view, saved or not, for whoever may see what it shows',
      security,
      parameters: [{ name: 'search', in: 'query', required: true, schema: { type: 'string' } }],
      responses: {
        200: { description: 'The link', content: content(ViewLinkReply) },
        400: refused('The query is not understood'),
        ...refusals,
      },
    },
  },
};
