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
  const unlessDenied = async <T>(otherwise: T, call: () => Promise<T>): Promise<T> => {
    try {
      return await call();
    } catch (error) {
      if (error instanceof Refusal && error.code === 'denied') return otherwise;
      throw error;
    }
  };
  return {
    install: (personId) =>
      unlessDenied<Installed>('not-allowed', async () => {
        const app = await inCatalogue();
        if (app === null) return 'not-in-catalogue';
        const user = userPath(personId);
        const why = await whyNot(graph, user);
        if (why !== null) return why;
        const reference = `${origin}/v1.0/appCatalogs/teamsApps/${app}`;
        await unlessThere(() => graph.post(`${user}/teamwork/installedApps`, { 'teamsApp@odata.bind': reference }));
        return 'installed';
      }),
    findChat: (personId) =>
      unlessDenied<string | null>(null, async () => {
        const apps = `${userPath(personId)}/teamwork/installedApps`;
        const app = await inCatalogue();
        const filter = `$expand=teamsApp&$filter=teamsApp/id eq ${quoted(app ?? '')}`;
        const [installation] = parseReply(Found, await graph.get(`${apps}?${filter}`)).value;
        if (!installation) return null;
        return parseReply(Chat, await graph.get(`${apps}/${encodeURIComponent(installation.id)}/chat`)).id;
      }),
  };
}

function userPath(personId: string): string {
  return `/users/${encodeURIComponent(personId)}`;
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
