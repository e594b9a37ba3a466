import { GraphError } from '@microsoft/microsoft-graph-client';
import { Refusal, type RefusalCode, type RefusalFacts } from '../core/refusal.ts';

const BY_STATUS: Readonly<Record<number, RefusalCode>> = {
  401: 'denied',
  403: 'denied',
  404: 'missing',
  409: 'exists-already',
  410: 'start-over',
  412: 'changed-elsewhere',
  429: 'busy',
  500: 'busy',
  502: 'busy',
  503: 'busy',
  504: 'busy',
};

/**
 * The one place where a failed Graph call becomes a refusal. Decided by status, never by message.
 *
 * @returns the refusal, or the error itself when it is no expected one (a bug of ours, such as 400)
 * @see https://learn.microsoft.com/en-us/graph/errors
 */
export function refusalOf(error: unknown): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error;
  if (!(error instanceof GraphError))
    return isNetwork(error) ? new Refusal('unreachable', {}, { cause: error }) : error;
  // The client gives -1 to whatever is not an HTTP reply: the network, and a token that was not to be had.
  if (error.statusCode === -1)
    return new Refusal(error.code === 'ServerError' ? 'denied' : 'unreachable', {}, { cause: error });
  const facts = { graph: error.code ?? '', ...waitIn(error) };
  return refusalOfStatus(error.statusCode, facts, { cause: error }) ?? error;
}

/** How long Graph wants to be left alone, where it says so in seconds. */
function waitIn({ headers }: GraphError): { readonly waitMs?: number } {
  const seconds = Number(headers?.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? { waitMs: seconds * 1_000 } : {};
}

/** The refusal that a status of Graph means; undefined for one that is no expected no. */
export function refusalOfStatus(status: number, facts: RefusalFacts = {}, options?: ErrorOptions): Refusal | undefined {
  const code = BY_STATUS[status];
  return code && new Refusal(code, { status, ...facts }, options);
}

/** The status that a failed call was answered with; undefined when it was not answered. */
export function statusOf(error: unknown): number | undefined {
  if (error instanceof Refusal) return typeof error.facts.status === 'number' ? error.facts.status : undefined;
  return error instanceof GraphError && error.statusCode > 0 ? error.statusCode : undefined;
}

/** The code that Graph gave a failed call; undefined when it gave none. */
export function graphCodeOf(error: unknown): string | undefined {
  if (error instanceof Refusal) return typeof error.facts.graph === 'string' ? error.facts.graph : undefined;
  return error instanceof GraphError ? (error.code ?? undefined) : undefined;
}

/** fetch fails with a TypeError when nothing answers and with a DOMException when time is up. */
function isNetwork(error: Error): boolean {
  return error.name === 'TimeoutError' || error.name === 'AbortError' || error instanceof TypeError;
}
