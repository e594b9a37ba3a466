import { ActionReply, COMMAND_BODIES, COMMANDS, type Command, PutBackReply } from '../wire/action-view.ts';
import { AskNowReply } from '../wire/ask-now.ts';
import { content, reading, refusals, refused, security } from './openapi-parts.ts';

const parameters = [{ name: 'key', in: 'path', required: true, schema: { type: 'string' } }];
const invisible = { 404: refused('There is no such action, or none that the caller may see') };

const SUMMARIES: Readonly<Record<Command, string>> = {
  answer: 'An update by the lead, or in their place by manager or coordinator',
  'ask-revision': 'Asks for a revised date',
  'ask-help': 'Asks for help, by a lead',
  'say-not-mine': 'Says that somebody else has it, by a lead',
  'agree-revision': 'Agrees to the revised date that waits',
  'refuse-revision': 'Refuses the revised date that waits',
  'record-decision': 'Records what a board, panel or committee decided about a revised date',
  'answer-help': 'Says what will be done about a lead’s request for help',
  'settle-not-mine': 'Decides who has an action of which a lead said that it is not theirs',
  confirm: 'The management found it done',
  verify: 'Audit found it done',
  reopen: 'A check found it not done: it is open again',
  'resume-asking': 'Has whoever leads it asked again, after so many requests without an answer that nobody is any more',
  'ask-now': 'Has the lead asked about it out of turn, or the deputy who is asked in their place',
  'take-over': 'Makes the caller its lead, in the place of who is accountable for it',
  'add-evidence': 'Puts evidence or a note beside it: words, and a link to what they speak of',
};

/** What the API's description says of one action and its commands. */
export const actionPaths = {
  '/put-back': reading('What was put back of edits in the lists, for coordinators, newest first', PutBackReply),
  '/actions/{key}': reading('The story of one action, and what the caller may do to it', ActionReply, {
    parameters,
    responses: invisible,
  }),
  ...Object.fromEntries(COMMANDS.map((command) => [`/actions/{key}/${command}`, commanding(command)])),
  '/actions/{key}/ask-now': {
    ...reading('How its lead would be asked now, for whoever may have them asked', AskNowReply, {
      parameters,
      responses: invisible,
    }),
    ...commanding('ask-now'),
  },
};

function commanding(command: Command): object {
  return {
    post: {
      summary: SUMMARIES[command],
      security,
      parameters,
      requestBody: { required: true, content: content(COMMAND_BODIES[command]) },
      responses: {
        200: { description: 'The action as it stands after it', content: content(ActionReply) },
        400: refused('The body is not understood: the sentence names its fields'),
        ...refusals,
        ...invisible,
        409: refused('The action does not stand for it, or not any more'),
        413: refused('The body is too long'),
        422: refused('A day is out of place'),
      },
    },
  };
}
