import { type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import type { LinkedAsk } from '../cases/answering/open-link.ts';
import { Refusal } from '../core/refusal.ts';
import { type AnswerFormParts, answerFormRoutes } from './answer-form.ts';
import { guesses, type Limits } from './limits.ts';
import { perMinute, tooMany } from './rate.ts';

/**
 * The form of whoever holds a mailed link, without signing in: the one ask to which the secret in the header leads
 * (`Authorization: Link <secret>`), as the person whom it was for. Wrong secrets are counted by address, right ones by ask.
 */
export function byLinkRoutes(parts: AnswerFormParts, limits: Limits): Router {
  const router = Router();
  router.use(
    '/by-link',
    linked(parts, limits),
    answerFormRoutes(parts, (_request, response) => ({ ...linkOf(response), door: 'mail' })),
  );
  return router;
}

function linked({ answers }: AnswerFormParts, limits: Limits): RequestHandler {
  const guessedTooOften = guesses(limits);
  const asked = perMinute(limits.perPerson);
  return async (request, response, next) => {
    const [, secret = ''] = /^Link ([\w-]{1,200})$/.exec(request.headers.authorization ?? '') ?? [];
    const link = await answers.openLink(secret).catch(async (error: unknown) => {
      const isGuess = error instanceof Refusal && error.code === 'link-unknown';
      const wait = isGuess ? await guessedTooOften(request) : null;
      throw wait === null ? error : tooMany(wait);
    });
    const wait = await asked.count(link.ask);
    if (wait !== null) throw tooMany(wait);
    response.locals.link = link;
    next();
  };
}

const Locals = z.object({ link: z.object({ by: z.object({ id: z.string(), name: z.string() }), ask: z.string() }) });

function linkOf(response: Response): LinkedAsk {
  return Locals.parse(response.locals).link;
}
