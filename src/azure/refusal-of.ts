import { RestError } from '@azure/data-tables';
import { Refusal } from '../core/refusal.ts';

/** Runs a call to the storage account. @throws Refusal `busy`, `denied` or `unreachable` for what may pass */
export async function refusing<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const status = statusOf(error);
    if (status === 401 || status === 403) throw new Refusal('denied', { storage: status }, { cause: error });
    if (status === 429 || status === 500 || status === 503)
      throw new Refusal('busy', { storage: status }, { cause: error });
    if (error instanceof Error && error.name === 'RestError' && status === undefined) {
      throw new Refusal('unreachable', { storage: 0 }, { cause: error });
    }
    throw error;
  }
}

/** The HTTP status of a failed call; undefined when nothing answered. */
export function statusOf(error: unknown): number | undefined {
  return error instanceof RestError || (error instanceof Error && 'statusCode' in error)
    ? Number((error as RestError).statusCode) || undefined
    : undefined;
}
