import type { RequestHandler } from 'express';

/** Lets pages of these origins read the replies, as Entra does for the origins of registered pages. */
export function crossOrigin(origins: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const origin = request.get('origin');
    if (origin !== undefined && origins.includes(origin)) {
      response.set('access-control-allow-origin', origin).set('vary', 'origin');
      response.set('access-control-allow-methods', 'GET, POST, OPTIONS');
      response.set('access-control-allow-headers', request.get('access-control-request-headers') ?? '');
    }
    if (request.method === 'OPTIONS') response.status(204).end();
    else next();
  };
}
