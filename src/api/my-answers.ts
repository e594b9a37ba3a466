import { Router } from 'express';
import { type AnswerFormParts, answerFormRoutes, show } from './answer-form.ts';
import { personOf } from './sign-in.ts';

/**
 * The form of whoever is signed in. `GET /my-answers`: all that they can answer today; below `/my-answers/{ask}` one ask
 * of theirs, that of the day or one that was sent to them.
 */
export function myAnswersRoutes(parts: AnswerFormParts): Router {
  const router = Router();
  router.get('/my-answers', async (_request, response) => {
    show(response, await parts.answers.viewOwn(personOf(response)));
  });
  router.use(
    '/my-answers/:ask',
    answerFormRoutes(parts, (request, response) => ({
      by: personOf(response),
      ask: String(request.params.ask),
      door: 'tab',
    })),
  );
  return router;
}
