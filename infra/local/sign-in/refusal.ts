import { randomUUID } from 'node:crypto';
import type { Response } from 'express';

/** An error as Entra names it: the OAuth word that a program goes by, and the number that a developer looks up. */
export interface Refusal {
  error: string;
  /** Without the `AADSTS` before it. */
  code: number;
  why: string;
}

/** The `error_description` of a refusal. */
export function descriptionOf({ code, why }: Refusal, trace: string = randomUUID()): string {
  return `AADSTS${code}: ${why} Trace ID: ${trace}`;
}

/** Refuses a request to the token endpoint. */
export function sendRefusal(response: Response, refusal: Refusal): void {
  const trace = randomUUID();
  response.status(refusal.error === 'invalid_client' ? 401 : 400).json({
    error: refusal.error,
    error_description: descriptionOf(refusal, trace),
    error_codes: [refusal.code],
    timestamp: new Date().toISOString(),
    trace_id: trace,
    correlation_id: trace,
  });
}
