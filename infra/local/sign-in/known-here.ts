import type { Request, Response } from 'express';
import { findPerson, type Person } from '../people.ts';
import { tenant } from '../tenant.ts';

/** Entra's own name for the cookie by which it knows who signed in in a browser. */
const NAME = 'ESTSAUTH';
const FOUND = new RegExp(`(?:^|;\\s*)${NAME}=([^;]*)`);

// Lax: a page of another site may lead here, no hidden frame of it may.
const options = { httpOnly: true, secure: true, sameSite: 'lax', path: `/${tenant.id}/` } as const;

/** Who signed in in this browser and not out since, in any of its windows. */
export function knownHere(request: Request): readonly Person[] {
  const ids = FOUND.exec(request.get('cookie') ?? '')?.[1] ?? '';
  return ids.split('.').flatMap((id) => findPerson(id) ?? []);
}

/** From now on they are known in this browser, beside whoever is. */
export function rememberHere(request: Request, response: Response, person: Person): void {
  const ids = new Set([...knownHere(request), person].map(({ id }) => id));
  response.cookie(NAME, [...ids].join('.'), options);
}

/** From now on nobody is known in this browser. */
export function forgetHere(response: Response): void {
  response.clearCookie(NAME, options);
}
