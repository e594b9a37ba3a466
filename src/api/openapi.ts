import { AllActionsReply } from '../wire/all-actions.ts';
import { MyActionsReply, OverdueReply } from '../wire/tab.ts';
import { actionPaths } from './openapi-actions.ts';
import { answerPaths } from './openapi-answers.ts';
import { askingPaths } from './openapi-asking.ts';
import { bringInPaths } from './openapi-bring-in.ts';
import { deliveryPaths } from './openapi-delivery.ts';
import { documentPaths } from './openapi-documents.ts';
import { editPaths } from './openapi-edits.ts';
import { meetingPaths } from './openapi-meetings.ts';
import { myDigestPaths } from './openapi-my-digest.ts';
import { panePaths } from './openapi-pane.ts';
import { reading, refusals, refused, security } from './openapi-parts.ts';
import { peoplePaths } from './openapi-people.ts';
import { planPagePaths } from './openapi-plan-page.ts';
import { toDecidePaths } from './openapi-to-decide.ts';
import { viewPaths } from './openapi-views.ts';

/** The API's own description, OpenAPI 3.1; its schemas are the ones that the tab parses replies with. */
export function openApi(publicUrl: string): object {
  return {
    openapi: '3.1.0',
    info: { title: 'Followthrough', version: '0.6.0' },
    servers: [{ url: `${publicUrl}/api` }],
    components: {
      securitySchemes: {
        entra: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        link: { type: 'http', scheme: 'link', description: 'The secret of a mailed link' },
      },
    },
    paths: {
      '/overdue': reading('What is overdue in every plan that the caller may read, or was on a day', OverdueReply, {
        parameters: [
          { name: 'on', in: 'query', required: false, schema: { type: 'string', format: 'date' } },
          { name: 'plan', in: 'query', required: false, schema: { type: 'string' } },
          { name: 'names', in: 'query', required: false, schema: { enum: ['people', 'posts'] } },
        ],
        responses: { 400: refused(), 422: refused('A day that is still to come, or before the plan came in') },
      }),
      '/actions': reading('Every action that the caller may read, over all plans', AllActionsReply),
      '/my-actions': reading('The caller’s own open actions', MyActionsReply),
      ...toDecidePaths,
      ...actionPaths,
      ...viewPaths,
      ...editPaths,
      ...answerPaths,
      ...myDigestPaths,
      ...peoplePaths,
      ...planPagePaths,
      ...askingPaths,
      ...deliveryPaths,
      ...bringInPaths,
      ...documentPaths,
      ...meetingPaths,
      ...panePaths,
      '/changes': {
        get: {
          summary: 'Says when there is something new to ask for, never what, to whoever may read any plan',
          description:
            'Server-sent events, read by fetch with the Authorization header. Each is named `changed`; its id names the state, and whoever comes back with it in Last-Event-ID hears at once of what they missed. A comment shows every 15 seconds that the stream lives. It ends with the token, and with a fifth stream of the same person the oldest is told by `retry` to come again later.',
          security,
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
