import { type Request, type Response, Router } from 'express';
import type { Chat } from '../chat/chat.ts';
import { installedApp } from '../installed-app.ts';
import { findPerson, type Person } from '../people.ts';
import type { Tokens } from '../sign-in/tokens.ts';
import { meeting } from '../tenant.ts';
import { type TeamsView, teamsViews } from './teams-context.ts';
import { teamsPage } from './teams-page.ts';
import { linkTo, visitOf } from './visit.ts';

/** What the Teams page stands on. */
export interface TeamsParts {
  productUrl: string;
  tokens: Tokens;
  chat: Chat;
}

/** The Teams page, and what its scripts ask of it. */
export function teamsRoutes({ productUrl, tokens, chat }: TeamsParts): Router {
  const router = Router();
  router.get('/teams', (request, response) => {
    const { sub, plan } = request.query;
    const page = { view: viewIn(request), productUrl, ...(typeof plan === 'string' ? { plan } : {}) };
    response.send(teamsPage(visitOf(request), { ...page, ...(typeof sub === 'string' ? { subPageId: sub } : {}) }));
  });
  router.post('/teams/token', (request, response) => {
    const person = personIn(request);
    if (person) response.set('cache-control', 'no-store').json({ token: tokens.forTab(person) });
    else response.status(404).end();
  });
  router.get('/teams/meeting/messages', (_request, response) => {
    response.json(chat.groups.find(meeting.chatId)?.chat.messages() ?? []);
  });
  router.post('/teams/chat', async (request, response) => {
    const person = personIn(request);
    if (person) response.json(await chat.openWindow(person.id));
    else response.status(404).end();
  });
  router.get('/open/:as/:theme/l/entity/:app/:page', followDeepLink);
  return router;
}

/** The address that a deep link into Teams becomes here: put in place of `https://teams.microsoft.com/`. */
export function deepLinkBase({ person, theme }: { person: Person; theme: string }): string {
  return `/open/${person.mail}/${theme}/`;
}

// As in Teams: the page of the app that the link names, and in it the place that its context names.
/** The pages of the app that a person has for themselves, as the manifest names them. */
const VIEW_OF_PAGE: Readonly<Record<string, TeamsView>> = {
  conversations: 'chat',
  [installedApp.overdue.entityId]: 'overdue',
};

function followDeepLink(request: Request, response: Response): void {
  const { as, theme, page } = request.params;
  const context: { subEntityId?: unknown; channelId?: unknown } = contextIn(request);
  const person = findPerson(String(as));
  if (!person) return void response.status(404).end();
  const view = context.channelId ? 'team' : (VIEW_OF_PAGE[String(page)] ?? 'personal');
  const sub = typeof context.subEntityId === 'string' ? context.subEntityId : undefined;
  response.redirect(linkTo('/teams', { ...visitOf(request), person }, { theme: String(theme), view, sub }));
}

function contextIn(request: Request): object {
  try {
    return Object(JSON.parse(String(request.query.context ?? '{}')));
  } catch {
    return {}; // Teams opens the app without a place in it, too.
  }
}

function viewIn(request: Request): TeamsView {
  const { view } = request.query;
  return teamsViews.find((known) => known === view) ?? 'team';
}

function personIn(request: Request): Person | undefined {
  const { as }: { as?: unknown } = Object(request.body);
  return typeof as === 'string' ? findPerson(as) : undefined;
}
