import { z } from 'zod';
import { Refusal } from '../core/refusal.ts';
import type { AppInstaller, Installed } from '../ports/app-installer.ts';
import type { Graph } from './graph.ts';
import { quoted } from './odata.ts';
import { parseReply } from './parse-reply.ts';

const Found = z.looseObject({ value: z.array(z.looseObject({ id: z.string() })) });
const Chat = z.looseObject({ id: z.string() });
const User = z.looseObject({ userType: z.string().nullish() });

/** What installing takes. */
export interface InstallerParts {
  readonly graph: Pick<Graph, 'get' | 'post'>;
  /** Graph's own address, as it stands in the reference to the app. */
  readonly origin: string;
  /** The app's id in its manifest; the organisation's catalogue has another one for it. */
  readonly manifestId: string;
}

const DENIED = { outcome: 'refused', why: 'not-allowed' } as const;

/**
 * Installs the app for people through Graph, with TeamsAppInstallation.ReadWriteSelfForUser.All and AppCatalog.Read.All.
 *
 * @see https://learn.microsoft.com/microsoftteams/platform/graph-api/proactive-bots-and-messages/graph-proactive-bots-and-messages
 */
export function createAppInstaller({ graph, origin, manifestId }: InstallerParts): AppInstaller {
  let known: string | null = null;
  const inCatalogue = async (): Promise<string | null> => {
    const filter = `$filter=externalId eq ${quoted(manifestId)}`;
    known ??= parseReply(Found, await graph.get(`/appCatalogs/teamsApps?${filter}`)).value[0]?.id ?? null;
    return known;
  };
  return {
    async install(personId) {
      try {
        const app = await inCatalogue();
        if (app === null) return { outcome: 'refused', why: 'not-in-catalogue' };
        return await installFor({ graph, origin, app }, personId);
      } catch (error) {
        if (error instanceof Refusal && error.code === 'denied') return DENIED;
        throw error;
      }
    },
  };
}

interface App {
  readonly graph: InstallerParts['graph'];
  readonly origin: string;
  readonly app: string;
}

async function installFor({ graph, origin, app }: App, personId: string): Promise<Installed> {
  const user = `/users/${encodeURIComponent(personId)}`;
  const why = await whyNot(graph, user);
  if (why !== null) return { outcome: 'refused', why };
  const apps = `${user}/teamwork/installedApps`;
  await unlessThere(() => graph.post(apps, { 'teamsApp@odata.bind': `${origin}/v1.0/appCatalogs/teamsApps/${app}` }));
  const filter = `$expand=teamsApp&$filter=teamsApp/id eq ${quoted(app)}`;
  const [installation] = parseReply(Found, await graph.get(`${apps}?${filter}`)).value;
  if (!installation) return DENIED;
  const chat = parseReply(Chat, await graph.get(`${apps}/${encodeURIComponent(installation.id)}/chat`));
  return { outcome: 'installed', chat: chat.id };
}

/** Guests have no app of another organisation, and for nobody there is none. */
async function whyNot(graph: Pick<Graph, 'get'>, user: string): Promise<'guest' | 'unknown-person' | null> {
  try {
    const { userType } = parseReply(User, await graph.get(`${user}?$select=userType`));
    return userType === 'Guest' ? 'guest' : null;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'missing') return 'unknown-person';
    throw error;
  }
}

async function unlessThere(post: () => Promise<unknown>): Promise<void> {
  try {
    await post();
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'exists-already') throw error;
  }
}
