import type { AsyncResult } from './channel.ts';

type Handler = (event: { type: string } & Record<string, unknown>) => void;

/** `addHandlerAsync` and `removeHandlerAsync`, and what calls who listens. */
export interface Events {
  addHandlerAsync(type: string, handler: Handler, ...rest: unknown[]): void;
  removeHandlerAsync(type: string, ...rest: unknown[]): void;
  fire(type: string, facts?: Record<string, unknown>): void;
}

/** @param known the events that this Outlook has */
export function createEvents(known: readonly string[]): Events {
  const handlers = new Map<string, Handler[]>();
  const finish = (rest: readonly unknown[], isKnown: boolean) => {
    const tell = rest.findLast((one) => typeof one === 'function');
    const error = { name: 'UnsupportedEnumeration', message: 'The event type is not supported.', code: 5007 };
    const result: AsyncResult = isKnown ? { status: 'succeeded' } : { status: 'failed', error };
    if (tell instanceof Function) setTimeout(() => tell(result));
  };
  return {
    addHandlerAsync(type, handler, ...rest) {
      if (known.includes(type)) handlers.set(type, [...(handlers.get(type) ?? []), handler]);
      finish(rest, known.includes(type));
    },
    removeHandlerAsync(type, ...rest) {
      handlers.delete(type);
      finish(rest, known.includes(type));
    },
    fire(type, facts = {}) {
      for (const handler of handlers.get(type) ?? []) handler({ type, ...facts });
    },
  };
}
