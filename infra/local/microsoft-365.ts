import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import type { Certificates } from './certificates.ts';
import { type Chat, createChat } from './chat/chat.ts';
import { installedApps } from './chat/installed-apps.ts';
import { faultMiddleware } from './fault-middleware.ts';
import { createFaults, type Faults } from './faults.ts';
import { createGraph } from './graph/graph.ts';
import { graphRoutes } from './graph/routes.ts';
import { createUsage, type Usage } from './graph/usage.ts';
import { listenOnLoopback, stopListening } from './listen.ts';
import { type Mailboxes, openMailboxes } from './mail/mailboxes.ts';
import { pageRoutes } from './pages/routes.ts';
import { partOf, people } from './people.ts';
import { productSettings } from './product-settings.ts';
import { openSavedState } from './saved-state.ts';
import { openSites, type Sites } from './sharepoint/site-state.ts';
import { signInRoutes } from './sign-in/routes.ts';
import { botAudience, createTokens, type Keys, openKeys, type Tokens } from './sign-in/tokens.ts';
import { appRegistration, boardMessages, consentedRoles, meeting, team, tenant } from './tenant.ts';

/** What a stand-in is started with. */
export interface Microsoft365Options {
  certificates: Certificates;
  /** Where state is kept; without it nothing outlives the process. */
  folder?: string;
  /** What tokens are signed with; left out: keys that are kept with the state. */
  keys?: Keys;
  /** Ports on 127.0.0.1; 0 means any free one. */
  securePort: number;
  pagesPort: number;
  /** Chat windows take ports from here on; 0 means any. */
  windowPortsFrom: number;
  /** Where the product will be, `http://localhost:3978`. */
  productUrl: string;
  sitePaths: readonly string[];
  /** The time zone of the sites. */
  timeZone: string;
}

/** A running stand-in: its addresses, what it holds, and its switches. */
export interface Microsoft365 {
  secureUrl: string;
  pagesUrl: string;
  /** The product's environment, except for its storage and its trust in the certificates. */
  settings: Record<string, string>;
  tokens: Tokens;
  sites: Sites;
  mailboxes: Mailboxes;
  chat: Chat;
  faults: Faults;
  /** What the app has spent on SharePoint, in units of its throttling. */
  usage: Usage;
  /** The Graph roles that the next tokens carry. */
  roles: string[];
  stop(): Promise<void>;
}

/** Starts the stand-in: sign-in, Graph and connector over https, pages and the chat gateway over http. */
export async function startMicrosoft365(options: Microsoft365Options): Promise<Microsoft365> {
  const secure = await listenOnLoopback(options.securePort, options.certificates);
  const pages = await listenOnLoopback(options.pagesPort);
  const saved = openSavedState(options.folder);
  const tokens = createTokens(options.keys ?? openKeys(saved), secure.origin);
  const sites = openSites(saved, secure.origin, options.sitePaths);
  const mailboxes = openMailboxes(saved);
  const faults = createFaults();
  const roles: string[] = [...consentedRoles];
  const chatFolder = options.folder ?? mkdtempSync(join(tmpdir(), 'harrowmere-'));
  const places = { ...options, secureUrl: secure.origin, pagesUrl: pages.origin };
  const chat = openChat(places, { tokens, faults, folder: join(chatFolder, 'chat') });
  const usage = createUsage(faults);

  const { timeZone } = options;
  const apps = installedApps(chat, appRegistration.clientId);
  const graph = createGraph({ graphUrl: secure.origin, sites, timeZone, mailboxes, faults, usage, apps });
  const secureApp = express().disable('x-powered-by');
  secureApp.use('/v1.0', graphRoutes(graph, tokens, faults));
  secureApp.use('/connector', faultMiddleware(faults, 'connector', connectorError), chat.connector);
  secureApp.use(faultMiddleware(faults, 'sign-in', signInError));
  secureApp.use(signInRoutes({ loginUrl: secure.origin, productUrl: options.productUrl, tokens, roles: () => roles }));
  secure.server.on('request', secureApp);

  const pagesApp = express().disable('x-powered-by');
  pagesApp.use('/gateway', chat.gateway);
  pagesApp.use(
    pageRoutes({ productUrl: options.productUrl, tokens, sites, mailboxes, chat, faults, timeZone: options.timeZone }),
  );
  pages.server.on('request', pagesApp);

  return {
    ...{ secureUrl: secure.origin, pagesUrl: pages.origin, settings: productSettings(places) },
    ...{ tokens, sites, mailboxes, chat, faults, roles, usage },
    async stop() {
      await chat.stop();
      await Promise.all([secure, pages].map(({ server }) => stopListening(server)));
      saved.flush();
      if (options.folder === undefined) rmSync(chatFolder, { recursive: true, force: true });
    },
  };
}

// Each service has its own words for something that went wrong.
const connectorError = () => ({ error: { code: 'ServiceError', message: 'Something went wrong.' } });
const signInError = () => ({ error: 'temporarily_unavailable', error_description: 'AADSTS90033: Try again later.' });

interface ChatPlaces extends Microsoft365Options {
  secureUrl: string;
  pagesUrl: string;
}

interface ChatNeeds {
  tokens: Tokens;
  faults: Faults;
  folder: string;
}

function openChat(places: ChatPlaces, { tokens, faults, folder }: ChatNeeds): Chat {
  const { broken } = faults;
  // Whoever has any part in the plan.
  const invited = people.map(({ id }) => id).filter((id) => partOf.get(id) !== 'no rights');
  return createChat({
    people: people.map((person) => ({ ...person, name: person.displayName, upn: person.mail })),
    tenantId: tenant.id,
    botId: appRegistration.clientId,
    botName: appRegistration.displayName,
    botEndpoint: `${places.productUrl}/api/messages`,
    serviceUrl: `${places.secureUrl}/connector/`,
    gatewayUrl: `${places.pagesUrl}/gateway/`,
    tokens: {
      signForBot: async ({ serviceurl, ...claims }) =>
        tokens.forActivity(broken.has('activities-without-service-url') ? '' : serviceurl, claims),
      checkFromBot: async (header) => {
        const token = /^Bearer (.+)$/i.exec(header ?? '')?.[1];
        if (token === undefined) return false;
        const isOurs = tokens.check(token, botAudience)?.appid === appRegistration.clientId;
        return isOurs || broken.has('connector-takes-any-token');
      },
    },
    folder,
    switches: faults,
    windowPortsFrom: places.windowPortsFrom,
    groupMessages: boardMessages,
    groups: [meeting.chatId, team.channelId].map((id) => ({ id, memberIds: invited })),
    now: () => new Date(),
    newId: () => randomUUID(),
    warn: (text) => console.warn(text),
  });
}
