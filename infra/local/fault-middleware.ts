import type { RequestHandler, Response } from 'express';
import type { Fault, Faults, Service } from './faults.ts';

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
        return refuse(response, { status: 429, retryAfterSeconds: fault.retryAfterSeconds ?? 1 });
      case 'fail':
        return refuse(response, fault);
      case 'delay':
        await new Promise((resolve) => setTimeout(resolve, fault.delayMs ?? 0));
        return next();
      case 'lose-reply':
        breakOffInsteadOfReplying(response);
        return next();
      case 'fail-after':
        answerOtherwise(response, fault.status ?? 500, errorBody(fault.status ?? 500));
        return next();
      case undefined:
        return next();
    }
  };

  function refuse(response: Response, { status = 500, retryAfterSeconds, code, hidden }: Partial<Fault>): void {
    if (retryAfterSeconds !== undefined) response.set('Retry-After', String(retryAfterSeconds));
    response.status(status).json(code === undefined ? errorBody(status) : said(code, hidden ?? false));
  }
}

function said(code: string, hidden: boolean): object {
  return hidden
    ? { errorCode: 209, message: JSON.stringify({ subCode: code }) }
    : { error: { code, message: 'Something is in the way.' } };
}

/** The call is carried out; what it would have said is not what is heard. */
function answerOtherwise(response: Response, status: number, body: object): void {
  const { json } = response;
  const otherwise = () => json.call(response.status(status), body);
  response.json = otherwise;
}

function breakOffInsteadOfReplying(response: Response): void {
  response.end = () => {
    response.socket?.destroy();
    return response;
  };
}
