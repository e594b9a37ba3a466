import { z } from 'zod';
import { MEETING_COMMANDS, type MeetingCommand, MeetingReply } from '../wire/meeting.ts';
import { MEETING_BODIES, MeetingQuery, NotesQuery } from '../wire/meeting-bodies.ts';
import { DOCUMENT_TYPES } from '../wire/plan-documents.ts';
import { content, reading, refusals, refused, security } from './openapi-parts.ts';

const SUMMARIES: Readonly<Record<MeetingCommand, string>> = {
  open: 'Opens a meeting of a body about the plan',
  note: 'Notes something about an action, or about the meeting as a whole',
  'take-back': 'Takes one’s own note back, until the meeting is closed',
  decide: 'Records what the body decided about a revised date',
  add: 'Adds an action that the body wants',
  show: 'Says which action the room looks at',
  close: 'Closes the meeting',
  send: 'Puts the notes as a card into the channel or chat beside which the page is open',
};

const inPath = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } });
const inQuery = (name: string, schema: z.ZodType) => ({
  name,
  in: 'query',
  required: false,
  schema: z.toJSONSchema(schema, { io: 'input' }),
});
const parameters = [
  inPath('id'),
  inQuery('names', MeetingQuery.shape.names),
  inQuery('meeting', MeetingQuery.shape.meeting),
];
const invisible = { 404: refused('There is no such plan or meeting, or none that the caller may see') };

/** What the API's description says of meetings. */
export const meetingPaths = {
  '/plans/{id}/meeting': reading('The meeting about a plan, with its agenda and what was recorded', MeetingReply, {
    parameters,
    responses: invisible,
  }),
  ...Object.fromEntries(MEETING_COMMANDS.map((command) => [`/plans/{id}/meeting/${command}`, commanding(command)])),
  '/plans/{id}/meetings/{meeting}/notes.docx': {
    get: {
      summary: 'The notes of a meeting as a document',
      security,
      parameters: [inPath('id'), inPath('meeting'), inQuery('names', NotesQuery.shape.names)],
      responses: {
        200: {
          description: 'The document, as a file with a name',
          content: { [DOCUMENT_TYPES.docx]: { schema: { type: 'string', format: 'binary' } } },
        },
        400: refused('The query is not understood: the sentence names its fields'),
        ...refusals,
        ...invisible,
      },
    },
  },
};

function commanding(command: MeetingCommand): object {
  return {
    post: {
      summary: SUMMARIES[command],
      security,
      parameters,
      requestBody: { required: true, content: content(MEETING_BODIES[command]) },
      responses: {
        200: { description: 'The meeting as it stands after it', content: content(MeetingReply) },
        400: refused('The body is not understood: the sentence names its fields'),
        ...refusals,
        ...invisible,
        409: refused('The meeting or the action does not stand for it, or not any more'),
        413: refused('The body is too long'),
        422: refused('A day is out of place'),
      },
    },
  };
}
