import express, { type NextFunction, type Request, type Response, Router } from 'express';
import type { Faults } from '../faults.ts';
import type { Claims } from '../sign-in/json-web-token.ts';
import type { Tokens } from '../sign-in/tokens.ts';
import { callerOf } from './access.ts';
import type { Graph, GraphCall, GraphReply } from './call.ts';
import { errorReply, GraphError, invalidRequest, tooLarge } from './graph-error.ts';

/** Graph over https, as an express router to stand at `/v1.0`. */
export function graphRoutes(graph: Graph, tokens: Tokens, faults: Faults): Router {
  const router = Router();
  router.use(express.json({ limit: '5mb' }), express.text({ limit: '5mb' }));
  router.use(async (request, response) => {
    const reply = await replyTo(request, graph, (authorization) => callerOf(tokens, authorization, faults));
    if (reply === 'lost') request.socket.destroy();
    else send(response, reply);
  });
  router.use(refuseUnreadable);
  return router;
}

// What express itself makes of a body that is too long, or no JSON.
function refuseUnreadable(error: Error, _request: Request, response: Response, next: NextFunction): void {
  if (!('type' in error)) next(error);
  else if (error.type === 'entity.too.large') send(response, errorReply(tooLarge()));
  else send(response, errorReply(invalidRequest('Unable to read JSON request payload.')));
}

type CallerOf = (authorization: string | undefined) => Claims;

async function replyTo(request: Request, graph: Graph, callerOf: CallerOf): Promise<GraphReply | 'lost'> {
  try {
    return await graph(callOf(request, callerOf));
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return errorReply(error, request.get('client-request-id'));
  }
}

function callOf(request: Request, callerOf: CallerOf): GraphCall {
  const url = new URL(request.url, 'https://graph.invalid');
  return {
    method: request.method,
    path: url.pathname,
    query: url.searchParams,
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
    body: request.body,
    caller: callerOf(request.get('authorization')),
  };
}

function send(response: Response, { status, headers = {}, body }: GraphReply): void {
  response.status(status).set(headers);
  if (body === undefined) response.end();
  else if (typeof body === 'string') response.type('text/plain').send(body);
  else response.json(body);
}
