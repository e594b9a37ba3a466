import type { z } from 'zod';
import { AnswersReply, CorrectBody, ReplyBody } from '../wire/answers.ts';
import {
  AvailabilityReply,
  DeputyAnswerBody,
  DeputyBody,
  LeadAvailabilityReply,
  WhenAskedBody,
} from '../wire/availability.ts';
import { FoundReply } from '../wire/matching.ts';
import { content, refusals, refused, security } from './openapi-parts.ts';

const inPath = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } });
const ofLink = [{ link: [] }];
const endedLink = { 404: refused('The link leads nowhere, or does no more') };
const ofAnother = { 403: refused('The ask is somebody else’s') };

const refusedByAction = {
  404: refused('There is no such action any more'),
  409: refused('The action does not stand for it, or not any more'),
};

/** An operation whose reply nobody keeps. */
interface Operation {
  readonly summary: string;
  readonly reply: z.ZodType;
  readonly body?: z.ZodType;
  readonly parameters?: readonly object[];
  readonly responses?: object;
  readonly by?: readonly object[];
}

/** What the API's description says of the form of update requests, and of when people are asked. */
export const answerPaths = {
  '/my-answers': { get: operation({ summary: 'All that the caller can answer today', reply: AnswersReply }) },
  ...formPaths('/my-answers/{ask}', { parameters: [inPath('ask')], responses: ofAnother }),
  ...formPaths('/by-link', { responses: endedLink, by: ofLink }),
  '/availability': {
    get: operation({ summary: 'When the caller is asked, and for whom', reply: AvailabilityReply }),
    post: operation({ summary: 'Sets when the caller is asked', reply: AvailabilityReply, body: WhenAskedBody }),
  },
  '/availability/deputy': {
    post: operation({ summary: 'Chooses the caller’s deputy', reply: AvailabilityReply, body: DeputyBody }),
  },
  '/availability/deputy-of': {
    post: operation({
      summary: 'Agrees to be somebody’s deputy, or not',
      reply: AvailabilityReply,
      body: DeputyAnswerBody,
    }),
  },
  '/availability/people': {
    get: operation({
      summary: 'People whom the caller could choose as a deputy',
      reply: FoundReply,
      parameters: [{ name: 'find', in: 'query', required: true, schema: { type: 'string' } }],
    }),
  },
  '/plans/{id}/leads/{lead}/availability': {
    post: operation({
      summary: 'Sets when a lead of the plan is asked, for its coordinators',
      reply: LeadAvailabilityReply,
      body: WhenAskedBody,
      parameters: [inPath('id'), inPath('lead')],
      responses: { 404: refused('There is no such plan, or none that the caller may see') },
    }),
  },
};

function formPaths(path: string, of: Partial<Operation>): object {
  const reply = AnswersReply;
  const taking = (summary: string, body: z.ZodType) => ({ post: operation({ ...of, summary, reply, body }) });
  return {
    [path]: { get: operation({ ...of, summary: 'The form of one ask', reply }) },
    [`${path}/reply`]: taking('Replies to one question', ReplyBody),
    [`${path}/rest-on-track`]: {
      post: operation({
        ...of,
        summary: 'Says of all that is open and not past its date that it is on track',
        reply,
        responses: { ...refusedByAction, ...of.responses },
      }),
    },
    [`${path}/correct`]: taking('Opens a question again that was answered', CorrectBody),
  };
}

function operation({ summary, reply, body, parameters, responses, by = security }: Operation): object {
  const ofBody = {
    ...refusedByAction,
    400: refused('The body is not understood: the sentence names its fields'),
    413: refused('The body is too long'),
    422: refused('A day is out of place'),
  };
  return {
    summary,
    security: by,
    ...(parameters && { parameters }),
    ...(body && { requestBody: { required: true, content: content(body) } }),
    responses: {
      200: { description: 'As it stands then; nobody keeps a copy', content: content(reply) },
      ...refusals,
      ...(body && ofBody),
      ...responses,
    },
  };
}
