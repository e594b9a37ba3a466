import type { FromPane, HostContext, OfficeError, ToPane } from '../outlook/protocol.ts';

/** How a call of Office's surface ends: its last argument is told. */
export interface AsyncResult {
  status: 'succeeded' | 'failed';
  value?: unknown;
  error?: OfficeError;
  asyncContext?: unknown;
}

/** The way from the pane to Outlook around it. */
export interface Channel {
  /** What Outlook told at first; null where no Outlook is around. */
  context: Promise<HostContext | null>;
  /** Calls Outlook as Office's surface does: arguments, then options where there are any, then who is told. */
  call(method: string, args: readonly unknown[]): void;
  signIn(message: string): void;
  listen(told: (message: ToPane) => void): void;
}

/** As many calls as Outlook takes at the same time. */
const mostCallsAtOnce = 3;
const tooMany = { name: 'TooManyIncompleteRequests', message: 'Too many calls are under way.', code: 5100 };

/** @param hostOrigin where the page of Outlook is, from where this script came */
export function openChannel(hostOrigin: string): Channel {
  const waiting = new Map<number, (result: AsyncResult) => void>();
  const listeners: ((message: ToPane) => void)[] = [];
  let lastId = 0;
  const post = (message: FromPane) => window.parent.postMessage(message, hostOrigin);

  const context = new Promise<HostContext | null>((resolve) => {
    if (window.parent === window) return resolve(null);
    listeners.push((message) => {
      if (message.office === 'context') resolve(message.context);
    });
  });
  addEventListener('message', ({ source, origin, data }: MessageEvent<ToPane>) => {
    if (source !== window.parent || origin !== hostOrigin) return;
    if (data.office === 'reply') {
      const { id, value, error } = data;
      waiting.get(id)?.(error ? { status: 'failed', error } : { status: 'succeeded', value });
      waiting.delete(id);
    }
    for (const listener of listeners) listener(data);
  });
  if (window.parent !== window) post({ office: 'hello' });

  return {
    context,
    call(method, given) {
      const last = given.at(-1);
      const tell = typeof last === 'function' ? (result: AsyncResult) => last(result) : () => undefined;
      const args = given.filter((one) => typeof one !== 'function');
      const { asyncContext } = Object(args.at(-1));
      const finish = (result: AsyncResult) => tell({ ...result, asyncContext });
      if (waiting.size >= mostCallsAtOnce) return void setTimeout(() => finish({ status: 'failed', error: tooMany }));
      lastId += 1;
      waiting.set(lastId, finish);
      post({ office: 'call', id: lastId, method, args: args.map(plain) });
    },
    signIn: (message) => post({ office: 'sign-in', message }),
    listen: (told) => void listeners.push(told),
  };
}

/** Whatever a caller wants back for itself stays here, as it may be no data at all. */
function plain(argument: unknown): unknown {
  if (typeof argument !== 'object' || argument === null) return argument;
  const { asyncContext: _, ...rest }: { asyncContext?: unknown } = { ...argument };
  return rest;
}
