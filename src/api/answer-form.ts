import express, { type Request, type Response, Router } from 'express';
import type { AnswerFormCases } from '../cases/answering/answer-form-cases.ts';
import type { LinkedAsk } from '../cases/answering/open-link.ts';
import type { AskView } from '../core/asking/ask-view.ts';
import type { Door } from '../core/plan/entry.ts';
import { Refusal } from '../core/refusal.ts';
import { type AnswersReply, CorrectBody, ReplyBody } from '../wire/answers.ts';
import { toAnswersReply, toReply } from '../wire/to-answers-reply.ts';
import { refusalTexts } from './language.ts';
import { readBody } from './read-body.ts';

/** What the ways to the form are made of. */
export interface AnswerFormParts {
  readonly answers: AnswerFormCases;
}

/** Whose form a request is about, and through which door it came. */
export interface FormPlace extends LinkedAsk {
  readonly door: Extract<Door, 'tab' | 'mail'>;
}

/** A text at its longest, every character escaped. */
const LONGEST_BODY = '16kb';

/**
 * What can be asked and said of one ask, below wherever it is mounted: `GET /` the form; `POST /reply` one answer,
 * `/rest-on-track` that of all that is not past its date, `/correct` opens an answer again. Each tells the form as it stands then, and nobody keeps a copy of it.
 *
 * @param placeOf which ask it is and who answers, by what let the request in
 */
export function answerFormRoutes(
  { answers }: AnswerFormParts,
  placeOf: (request: Request, response: Response) => FormPlace,
): Router {
  const router = Router({ mergeParams: true });
  const body = express.json({ limit: LONGEST_BODY });

  router.get('/', async (request, response) => {
    show(response, await answers.view(placeOf(request, response)));
  });

  router.post('/reply', body, async (request, response) => {
    const { reply, ...which } = readBody(ReplyBody, request.body);
    const { view, notice } = await answers.answer({
      ...placeOf(request, response),
      ...which,
      answer: toReply(reply),
    });
    show(response, view, notice);
  });

  router.post('/correct', body, async (request, response) => {
    const { action } = readBody(CorrectBody, request.body);
    show(response, await answers.correct({ ...placeOf(request, response), action }));
  });

  router.post('/rest-on-track', async (request, response) => {
    show(response, await answers.restOnTrack(placeOf(request, response)));
  });
  return router;
}

/** The form as it stands. */
export function show(response: Response, view: AskView, notice: AnswersReply['notice'] = null): void {
  const { refusalSentence } = refusalTexts(response.req);
  const reply = toAnswersReply({ view, notice }, (why) => refusalSentence(new Refusal(why)));
  response.setHeader('Cache-Control', 'no-store').json(reply);
}
