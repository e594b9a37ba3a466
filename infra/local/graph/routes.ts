import express, { type Request, type Response, Router } from 'express';
import type { Tokens } from '../sign-in/tokens.ts';
import { callerOf } from './access.ts';
import type { GraphCall, GraphReply } from './call.ts';
import type { Graph } from './graph.ts';
import { errorReply, GraphError } from './graph-error.ts';

/** Graph over https, as an express router to stand at `/v1.0`. */
export function graphRoutes(graph: Graph, tokens: Tokens): Router {
  const router = Router();
  router.use(express.json({ limit: '5mb' }), express.text({ limit: '5mb' }));
  router.use(async (request, response) => {
    const reply = await replyTo(request, graph, tokens);
    if (reply === 'lost') request.socket.destroy();
    else send(response, reply);
  });
  return router;
}

async function replyTo(request: Request, graph: Graph, tokens: Tokens): Promise<GraphReply | 'lost'> {
  try {
    return await graph(callOf(request, tokens));
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return errorReply(error, request.get('client-request-id'));
  }
}

function callOf(request: Request, tokens: Tokens): GraphCall {
  const url = new URL(request.url, 'https://graph.invalid');
  return {
    method: request.method,
    path: url.pathname,
    query: url.searchParams,
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
    body: request.body,
    caller: callerOf(tokens, request.get('authorization')),
  };
}

function send(response: Response, { status, headers = {}, body }: GraphReply): void {
  response.status(status).set(headers);
  if (body === undefined) response.end();
  else response.json(body);
}
