import { PlanReply, PlansReply, RagWordsBody, ReadablePlansReply } from '../wire/plan-page.ts';
import { content, reading, refusals, refused, security } from './openapi-parts.ts';

const plan = [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }];
const invisible = { 404: refused('There is no such plan, or none that the caller may see') };

/** What the API's description says of plans themselves. */
export const planPagePaths = {
  '/readable-plans': {
    get: {
      summary: 'The plans of which the caller may read anything, by title',
      security,
      responses: { 200: { description: 'As they stand', content: content(ReadablePlansReply) }, ...refusals },
    },
  },
  '/plans/{id}': reading('A plan at a glance, for its coordinators', PlanReply, {
    parameters: plan,
    responses: invisible,
  }),
  '/plans/{id}/rag-words': {
    post: {
      summary: 'Sets what a plan calls each standing; one that is left out is called as usual',
      security,
      parameters: plan,
      requestBody: { required: true, content: content(RagWordsBody) },
      responses: {
        200: { description: 'The plan after it', content: content(PlanReply) },
        400: refused('The body is not understood: the sentence names its fields'),
        ...refusals,
        ...invisible,
        413: refused('The body is too long'),
        422: refused('A word is too long, and nothing was changed'),
      },
    },
  },
};

/** What `GET /plans` is, beside bringing one in. */
export const plansReading = reading('The plans that the caller runs, drafts too', PlansReply);
