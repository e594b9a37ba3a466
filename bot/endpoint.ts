import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from 'express';
import { Activity, tenantsOf } from './activity.ts';
import type { BotSettings, TeamsLine } from './adapter.ts';
import type { BotLog } from './log.ts';
import { isTrustedService } from './service-url.ts';
import type { TurnReply } from './turns.ts';

/** What the endpoint needs. */
export interface EndpointParts {
  readonly settings: Pick<BotSettings, 'tenantId' | 'serviceUrl'>;
  readonly line: Pick<TeamsLine, 'isFromTeams' | 'isGenuine'>;
  /** Counts what somebody does. @returns the seconds to wait when it was too much, else null */
  readonly tooOften: (who: string) => Promise<number | null>;
  /** Counts a token that is no good, of whoever sent it. @returns the seconds to wait when it was too much, else null */
  readonly guessedTooOften: (request: Request) => Promise<number | null>;
  readonly log: BotLog;
  /** Never throws. */
  readonly turn: (activity: Activity) => Promise<TurnReply>;
}

/**
 * `POST /api/messages`. First who, then what: of a caller for whom Teams does not vouch, no body is read. It reads the
 * body itself, so it has to stand before any other body parser.
 */
export function botEndpoint(parts: EndpointParts): Router {
  const router = Router();
  router.post(
    '/api/messages',
    refuseStrangers(parts),
    // Teams bounds a message to about 100 KB, and a card's data comes on top.
    express.json({ limit: '256kb', type: 'application/json' }),
    receive(parts),
    unreadable(parts.log),
  );
  return router;
}

function refuseStrangers({ line, guessedTooOften }: EndpointParts): RequestHandler {
  return async (request, response, next) => {
    const { authorization } = request.headers;
    if (await line.isFromTeams(authorization ?? '')) return next();
    const wait = authorization === undefined ? null : await guessedTooOften(request);
    if (wait === null) end(response, 401);
    else end(response.setHeader('Retry-After', `${wait}`), 429);
  };
}

function receive({ settings, line, log, tooOften, turn }: EndpointParts): RequestHandler {
  return async (request, response) => {
    const activity = Activity.safeParse(request.body);
    if (!activity.success) return end(response, 400);
    if (!(await line.isGenuine(activity.data, request.headers.authorization ?? ''))) return end(response, 401);
    if (
      !isOfTenant(activity.data, settings.tenantId) ||
      !isTrustedService(activity.data.serviceUrl, settings.serviceUrl)
    ) {
      log.warn({ type: activity.data.type }, 'an activity of another tenant or service was refused');
      return end(response, 403);
    }
    const wait = await tooOften(activity.data.from.aadObjectId ?? activity.data.conversation.id);
    if (wait !== null) return end(response.setHeader('Retry-After', `${wait}`), 429);
    const { status, body } = await turn(activity.data);
    if (body === undefined) end(response, status);
    else response.status(status).json(body);
  };
}

function isOfTenant(activity: Activity, tenantId: string): boolean {
  const tenants = tenantsOf(activity);
  return tenants.length > 0 && tenants.every((tenant) => tenant === tenantId);
}

/** A body that is too big or no JSON has a status of its own; anything else went wrong on our side. */
function unreadable(log: BotLog): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    const status = error instanceof Error && 'status' in error ? error.status : undefined;
    if (typeof status === 'number' && status >= 400 && status < 500) return end(response, status);
    log.error({ err: error }, 'an activity could not be checked');
    end(response, 503);
  };
}

function end(response: Response, status: number): void {
  response.status(status).end();
}
