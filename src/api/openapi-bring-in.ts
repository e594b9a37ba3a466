import type { z } from 'zod';
import { DocumentReply, NewPlanBody, NewPlanReply } from '../wire/bring-in.ts';
import { BringInReply } from '../wire/may-bring-in.ts';
import {
  DifferencesBody,
  DifferencesReply,
  SameBody,
  SameReply,
  VersionBody,
  VersionReply,
} from '../wire/plan-versions.ts';
import { content, refusals, refused, security } from './openapi-parts.ts';
import { plansReading } from './openapi-plan-page.ts';

const query = (name: string, description: string, required = false) => ({
  name,
  in: 'query',
  required,
  description,
  schema: { type: 'string' },
});

/** What the API's description says of bringing plans in. */
export const bringInPaths = {
  '/bring-in': {
    get: {
      summary: 'Where the caller may bring a plan in: nowhere, unless they coordinate one there',
      security,
      responses: { 200: { description: 'Addresses of sites', content: content(BringInReply) }, ...refusals },
    },
  },
  '/documents': {
    post: {
      summary: 'What a plan document says, with every doubt about it; nothing of it is kept',
      security,
      parameters: [
        query('name', 'The name of the file', true),
        query('picked', 'Of a document that is no plan: which of its candidates are to be one, such as 0,3,4'),
      ],
      requestBody: { required: true, content: { 'application/octet-stream': { schema: {} } } },
      responses: {
        200: { description: 'The plan, or why it is none', content: content(DocumentReply) },
        400: refused('The request is not understood, or its body is packed'),
        ...refusals,
        422: refused('The document cannot be read'),
      },
    },
  },
  '/plans': {
    ...plansReading,
    post: {
      summary: 'Brings a plan in as a draft that the caller coordinates; the same one a second time is that draft',
      security,
      requestBody: { required: true, content: content(NewPlanBody) },
      responses: {
        201: { description: 'The draft', content: content(NewPlanReply) },
        400: refused('The body is not understood'),
        ...refusals,
        413: refused('The body is too long'),
        422: refused('The plan has faults: the sentence names them'),
      },
    },
  },
  '/plans/{id}/differences': beside('What a document says otherwise than the plan; nothing of it is kept', {
    body: DifferencesBody,
    reply: DifferencesReply,
  }),
  '/plans/{id}/versions': beside('Takes over what was chosen of a document, each difference as a line of history', {
    body: VersionBody,
    reply: VersionReply,
  }),
  '/same-actions': {
    post: {
      summary: 'Links actions of plans that the caller coordinates as one promise, which is asked about once',
      security,
      requestBody: { required: true, content: content(SameBody) },
      responses: {
        200: { description: 'How many pairs', content: content(SameReply) },
        400: refused('The body is not understood'),
        ...refusals,
        404: refused('There is no such action, or none that the caller may change'),
        409: refused('Somebody else changed the action at the same moment'),
        413: refused('The body is too long'),
      },
    },
  },
};

function beside(summary: string, { body, reply }: { readonly body: z.ZodType; readonly reply: z.ZodType }): object {
  return {
    post: {
      summary,
      security,
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      requestBody: { required: true, content: content(body) },
      responses: {
        200: { description: 'What differs, or was taken over', content: content(reply) },
        400: refused('The body is not understood'),
        ...refusals,
        409: refused('Somebody else changed an action at the same moment'),
        413: refused('The body is too long'),
        422: refused('The plan has faults: the sentence names them'),
      },
    },
  };
}
