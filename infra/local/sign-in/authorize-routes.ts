import { join } from 'node:path';
import express, { type Request, type Response, Router } from 'express';
import { findPerson } from '../people.ts';
import type { SpaRegistration } from './app-registration.ts';
import { pickerPage, refusedPage, signedOutPage } from './authorize-page.ts';
import { type AuthorizeRequest, type Checked, checkAuthorize, type Destination } from './authorize-request.ts';
import type { Grants } from './grants.ts';
import { forgetHere, knownHere, rememberHere } from './known-here.ts';
import { descriptionOf, type Refusal } from './refusal.ts';

/** What the pages of the sign-in stand on. */
export interface AuthorizeOptions {
  app: SpaRegistration;
  grants: Grants;
}

const style = join(import.meta.dirname, '..', 'pages', 'style');

/** The pages by which somebody signs in and out in a browser, below the tenant's address. */
export function authorizeRoutes({ app, grants }: AuthorizeOptions): Router {
  const router = Router();
  router.use('/style', express.static(style, { index: false }));
  router.get('/:tenant/oauth2/v2.0/authorize', (request, response) => {
    const checked = checkAuthorize(app, request.query);
    if (checked.kind !== 'ask') tell(response, checked);
    else if (checked.request.isSilent) answerSilently(grants, checked.request, request, response);
    else response.send(pickerPage(checked.request.loginHint));
  });
  router.post('/:tenant/oauth2/v2.0/authorize', express.urlencoded(), (request, response) => {
    const checked = checkAuthorize(app, request.query);
    if (checked.kind === 'ask') answerChoice(grants, checked.request, request, response);
    else tell(response, checked);
  });
  router.get('/:tenant/oauth2/v2.0/logout', (request, response) => {
    forgetHere(response);
    const { post_logout_redirect_uri: back } = request.query;
    if (typeof back === 'string' && app.redirectUris.includes(back)) response.redirect(back);
    else response.send(signedOutPage());
  });
  return router;
}

/**
 * Who may be asked nothing is let in where the browser knows exactly one account that can be meant.
 *
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes
 */
function answerSilently(grants: Grants, asked: AuthorizeRequest, request: Request, response: Response): void {
  const expected = asked.loginHint?.toLowerCase();
  const meant = knownHere(request).filter(({ mail }) => expected === undefined || mail === expected);
  const [person, ...others] = meant;
  if (person === undefined) tell(response, { kind: 'tell-app', refusal: NOBODY_KNOWN, destination: asked });
  else if (others.length > 0) tell(response, { kind: 'tell-app', refusal: SEVERAL_KNOWN, destination: asked });
  else sendBack(response, asked, { code: grants.newCode(asked, person.id) });
}

const NOBODY_KNOWN: Refusal = {
  error: 'login_required',
  code: 50058,
  why: 'A silent sign-in request was sent but no user is signed in.',
};
const SEVERAL_KNOWN: Refusal = {
  error: 'interaction_required',
  code: 16000,
  why: 'Either multiple user identities are available for the current request or selected account is not supported for the scenario.',
};

function answerChoice(grants: Grants, asked: AuthorizeRequest, request: Request, response: Response): void {
  const { account, cancel }: { account?: unknown; cancel?: unknown } = Object(request.body);
  const person = typeof account === 'string' ? findPerson(account) : undefined;
  if (cancel !== undefined) {
    const refusal = { error: 'access_denied', code: 65004, why: 'User declined to consent to access the app.' };
    tell(response, { kind: 'tell-app', refusal, destination: asked });
  } else if (person) {
    rememberHere(request, response, person);
    sendBack(response, asked, { code: grants.newCode(asked, person.id) });
  } else {
    response.status(400).send(pickerPage(undefined));
  }
}

function tell(response: Response, told: Exclude<Checked, { kind: 'ask' }>): void {
  if (told.kind === 'tell-person') {
    response.status(400).send(refusedPage(told.refusal));
  } else {
    const { error } = told.refusal;
    sendBack(response, told.destination, { error, error_description: descriptionOf(told.refusal) });
  }
}

function sendBack(response: Response, to: Destination, words: Readonly<Record<string, string>>): void {
  const answer = new URLSearchParams({ ...words, ...(to.state === undefined ? {} : { state: to.state }) });
  const target = new URL(to.redirectUri);
  if (to.responseMode === 'fragment') target.hash = answer.toString();
  else target.search = answer.toString();
  response.redirect(target.href);
}
