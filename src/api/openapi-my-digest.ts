import { MyDigestBody, MyDigestReply } from '../wire/my-digest.ts';
import { content, refusals, refused, security } from './openapi-parts.ts';

const reply = { 200: { description: 'As it stands then; nobody keeps a copy', content: content(MyDigestReply) } };

/** What the API's description says of one's own digest. */
export const myDigestPaths = {
  '/my-digest': {
    get: {
      summary: 'When the caller’s digest comes, and why',
      security,
      responses: { ...reply, ...refusals },
    },
    post: {
      summary: 'Sets how often the caller’s digest comes and by whose clock, and what comes while all is quiet',
      security,
      requestBody: { required: true, content: content(MyDigestBody) },
      responses: {
        ...reply,
        ...refusals,
        400: refused('The body is not understood: the sentence names its fields'),
        413: refused('The body is too long'),
      },
    },
  },
};
