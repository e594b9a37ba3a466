import type { RequestHandler, Response } from 'express';
import type { Faults, Service } from './faults.ts';

/** Lets faults meet the calls of a service that is made of express routes. @param errorBody its general error */
export function faultMiddleware(
  faults: Faults,
  service: Service,
  errorBody: (status: number) => object,
): RequestHandler {
  return async (request, response, next) => {
    const fault = faults.take(service, request.method, request.path);
    switch (fault?.effect) {
      case 'drop-before':
        request.socket.destroy();
        return;
      case 'throttle':
        return refuse(response, 429, fault.retryAfterSeconds ?? 1);
      case 'fail':
        return refuse(response, fault.status ?? 500, fault.retryAfterSeconds);
      case 'delay':
        await new Promise((resolve) => setTimeout(resolve, fault.delayMs ?? 0));
        return next();
      case 'lose-reply':
        breakOffInsteadOfReplying(response);
        return next();
      case undefined:
        return next();
    }
  };

  function refuse(response: Response, status: number, retryAfterSeconds?: number): void {
    if (retryAfterSeconds !== undefined) response.set('Retry-After', String(retryAfterSeconds));
    response.status(status).json(errorBody(status));
  }
}

function breakOffInsteadOfReplying(response: Response): void {
  response.end = () => {
    response.socket?.destroy();
    return response;
  };
}
