import {
  AgainBody,
  AsideAgainBody,
  CapBody,
  DeliveryReply,
  DigestAgainBody,
  NothingMore,
  OverCapBody,
  SampleReply,
  TellAgainBody,
} from '../wire/delivery.ts';
import { content, refusals, refused, security } from './openapi-parts.ts';

/** What the API's description says of sending. */
export const deliveryPaths = {
  '/delivery': { get: asking('What goes out, how it gets on, and who could not be asked', content(DeliveryReply)) },
  '/delivery/sample': { get: asking('The card that goes out next, as an Adaptive Card', content(SampleReply)) },
  '/delivery/test': { post: steering('Sends that card to the caller, as a test', content(NothingMore)) },
  '/delivery/stop': { post: steering('Stops all cards that have not gone out', content(NothingMore)) },
  '/delivery/resume': { post: steering('Lets cards go out again', content(NothingMore)) },
  '/delivery/cap': { post: steering('Sets how many people are asked without a yes', content(CapBody)) },
  '/delivery/over-cap': { post: steering('Says yes to the run that asks more', content(OverCapBody)) },
  '/delivery/again': { post: steering('Asks somebody again who was not reached', content(AgainBody)) },
  '/delivery/notices/again': {
    post: steering('Tells somebody again whom a notice did not reach', content(TellAgainBody)),
  },
  '/delivery/digests/again': {
    post: steering('Sends a digest again that no mailbox took', content(DigestAgainBody)),
  },
  '/delivery/aside/again': { post: steering('Sends a message again that was set aside', content(AsideAgainBody)) },
};

function asking(summary: string, reply: object): object {
  return { summary, security, responses: { 200: { description: 'As it stands', content: reply }, ...refusals } };
}

function steering(summary: string, body: object): object {
  return {
    summary,
    security,
    requestBody: { required: true, content: body },
    responses: {
      200: { description: 'How sending goes after it', content: content(DeliveryReply) },
      400: refused('The body is not understood: the sentence names its fields'),
      ...refusals,
      404: refused('There is no such ask, message or run'),
      413: refused('The body is too long'),
      422: refused('Something in it is at fault, and nothing was changed'),
    },
  };
}
