import { AheadDayReply, AheadReply, AskingReply, PaperDayReply, RoundsReply } from '../wire/asking.ts';
import {
  AskingBody,
  DayOffBody,
  HoldBody,
  NoBody,
  ReleaseBody,
  RemoveDayOffBody,
  RoundBody,
} from '../wire/asking-bodies.ts';
import { content, refusals, refused, security } from './openapi-parts.ts';

const inPath = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } });
const plan = [inPath('id')];
const ofRound = [...plan, inPath('round')];
const invisible = { 404: refused('There is no such plan, or none that the caller may see') };

/** What the API's description says of how plans ask. */
export const askingPaths = {
  '/rounds': { get: asking('How far running rounds are, in counts, for readers', content(RoundsReply), []) },
  '/plans/{id}/asking': {
    get: asking('How a plan asks, for its coordinators; managers see its rounds', content(AskingReply)),
    post: changing('Sets weekday, board and nation', content(AskingBody)),
  },
  '/plans/{id}/asking/ahead': { get: asking('The next 30 days of its asks, counted', content(AheadReply)) },
  '/plans/{id}/asking/ahead/{day}': {
    get: asking('Who is asked what on one of those days', content(AheadDayReply), [...plan, inPath('day')]),
  },
  '/plans/{id}/asking/paper-day': {
    get: asking('The usual day of the paper for a meeting', content(PaperDayReply), [
      ...plan,
      { name: 'meeting', in: 'query', required: true, schema: { type: 'string', format: 'date' } },
    ]),
  },
  '/plans/{id}/asking/days-off': { post: changing('Adds a day off, or names it anew', content(DayOffBody)) },
  '/plans/{id}/asking/days-off/remove': { post: changing('Takes a day off away', content(RemoveDayOffBody)) },
  '/plans/{id}/asking/rounds': { post: changing('Opens a round for a meeting', content(RoundBody)) },
  '/plans/{id}/asking/rounds/{round}': {
    post: changing('Changes a round that has not closed', content(RoundBody), ofRound),
  },
  '/plans/{id}/asking/rounds/{round}/cancel': {
    post: changing('Cancels a round that has not closed', content(NoBody), ofRound),
  },
  '/plans/{id}/asking/held': { post: changing('Holds a person until a day or further notice', content(HoldBody)) },
  '/plans/{id}/asking/held/release': { post: changing('Lets a person be asked again', content(ReleaseBody)) },
};

function asking(summary: string, reply: object, parameters: readonly object[] = plan): object {
  return {
    summary,
    security,
    parameters,
    responses: {
      200: { description: 'As it stands', content: reply },
      400: refused('A day in the address is none'),
      ...refusals,
      ...invisible,
    },
  };
}

function changing(summary: string, body: object, parameters: readonly object[] = plan): object {
  return {
    summary,
    security,
    parameters,
    requestBody: { required: true, content: body },
    responses: {
      200: { description: 'How the plan asks after it', content: content(AskingReply) },
      400: refused('The body is not understood: the sentence names its fields'),
      ...refusals,
      ...invisible,
      413: refused('The body is too long'),
      422: refused('Something in it is at fault, and nothing was changed'),
    },
  };
}
