import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { Mailboxes } from '../mail/mailboxes.ts';
import { shownMail } from '../outlook/shown-mail.ts';
import { findPerson } from '../people.ts';
import type { Tokens } from '../sign-in/tokens.ts';
import { tokenSeconds } from '../sign-in/tokens.ts';
import { tenant } from '../tenant.ts';
import { microsoft365Page } from './microsoft-365-page.ts';
import { outlookPage } from './outlook-page.ts';
import { engineOf, outlookViewOf } from './outlook-view.ts';
import { browserScript } from './scripts.ts';
import { deepLinkBase } from './teams-routes.ts';
import { visitOf } from './visit.ts';

/** What the pages of Outlook and of Microsoft 365 stand on. */
export interface OutlookRouteParts {
  productUrl: string;
  tokens: Tokens;
  mailboxes: Mailboxes;
}

const As = z.object({ as: z.string() });
const Written = As.extend({
  to: z.string(),
  subject: z.string(),
  html: z.string().optional(),
  text: z.string().optional(),
});

/** The pages of Outlook and of Microsoft 365, and what their scripts ask of them. */
export function outlookRoutes(parts: OutlookRouteParts): Router {
  const { mailboxes, productUrl, tokens } = parts;
  const router = Router();
  router.get('/outlook', (request, response) => {
    response.send(outlookPage(visitOf(request), outlookViewOf(request), parts));
  });
  router.get('/outlook/message', (request, response) => showMessage(mailboxes, request, response));
  router.get('/outlook/item', (request, response) => {
    const message = messageIn(mailboxes, request);
    response.status(message ? 200 : 404).json(message ?? null);
  });
  router.post('/outlook/send', (request, response) => {
    const written = Written.safeParse(request.body);
    const from = written.success ? findPerson(written.data.as) : undefined;
    if (!written.success || !from) return void response.status(400).end();
    const { to, subject, html, text } = written.data;
    const body = { ...(html === undefined ? {} : { html }), ...(text === undefined ? {} : { text }) };
    mailboxes.sendLetter(from.mail, { subject, ...body, to: [to], cc: [], bcc: [], headers: [] }, true);
    response.status(204).end();
  });
  router.post('/outlook/token', (request, response) => {
    const asked = As.safeParse(request.body);
    const person = asked.success ? findPerson(asked.data.as) : undefined;
    if (!person) return void response.status(404).end();
    response.set('cache-control', 'no-store').json({
      accessToken: tokens.forPage(person),
      idToken: tokens.ofIdentity(person, undefined),
      expiresIn: tokenSeconds - 1,
      account: { localAccountId: person.id, tenantId: tenant.id, username: person.mail, name: person.displayName },
    });
  });
  router.get('/microsoft365', (request, response) => {
    const { section, subPageId } = outlookViewOf(request);
    const tab = section === 'overdue' ? section : 'personal';
    response.send(
      microsoft365Page(visitOf(request), { tab, productUrl, ...(subPageId === undefined ? {} : { subPageId }) }),
    );
  });
  router.get('/office.js', (_request, response) => void response.type('js').send(browserScript('office', 'iife')));
  return router;
}

function messageIn(mailboxes: Mailboxes, request: Request) {
  const { id } = request.query;
  return mailboxes.inbox(visitOf(request).person.mail).find(({ immutableId }) => immutableId === id);
}

function showMessage(mailboxes: Mailboxes, request: Request, response: Response): void {
  const message = messageIn(mailboxes, request);
  if (message?.html === undefined) return void response.status(404).end();
  const visit = visitOf(request);
  // A link into Teams opens the stand-in's Teams, as the same person.
  const markup = message.html.replaceAll('https://teams.microsoft.com/', deepLinkBase(visit));
  // Also when it is opened by itself: no script of a mail ever runs here.
  response.set('content-security-policy', 'sandbox allow-popups allow-popups-to-escape-sandbox');
  response.send(shownMail(markup, engineOf(outlookViewOf(request).shown), visit.theme));
}
