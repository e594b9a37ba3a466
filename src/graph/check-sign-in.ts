import { type ConfidentialClientApplication, ServerError } from '@azure/msal-node';
import { type Fault, fault, warning } from '../core/checkup/fault.ts';
import type { Check, Reach } from '../ports/checkup.ts';
import type { Clock } from '../ports/clock.ts';

/** What the checks of sign-in and clock need. */
export interface SignInCheckParts {
  readonly identity: ConfidentialClientApplication;
  /** Authority with its tenant. */
  readonly authority: string;
  /** Bare origin of Graph. */
  readonly graphUrl: string;
  readonly reach: Reach;
  readonly clock: Clock;
}

/** What is granted for the one mailbox in Exchange (RBAC for Applications), of which no token tells, or consented to in Entra. */
const FOR_MAIL = ['Mail.ReadWrite', 'Mail.Send'] as const;
/** Every permission that docs/permissions.md cannot do without. */
const PERMISSIONS = ['Sites.Selected', 'User.Read.All', 'GroupMember.Read.All', ...FOR_MAIL] as const;
type Permission = (typeof PERMISSIONS)[number];
/** For installing the app; without them who has not got it is asked by e-mail. */
const OPTIONAL = ['AppCatalog.Read.All', 'TeamsAppInstallation.ReadWriteSelfForUser.All'] as const;
/** Permissions of this kind reach far into the tenant, where the record is a site or two and the mail is one mailbox. */
const TOO_WIDE = /^(Sites|Files|Mail|Exchange|Directory|Application|RoleManagement)\.|\.(ReadWrite|FullControl)\b/;
const GRAPH_SCOPE = 'https://graph.microsoft.com/.default';
const MOST_SECONDS_OFF = 60;

/** Whether Graph and sign-in are there, the clock is right, and the app has the permissions that it needs and no more. */
export function signInChecks(parts: SignInCheckParts): readonly Check[] {
  const graph = { name: 'graph', about: null } as const;
  const signIn = { name: 'sign-in', about: null } as const;
  const roles = remembered(() => rolesGranted(parts.identity));
  return [
    { ...graph, after: [], look: async () => ({ faults: await graphFaults(parts) }) },
    { name: 'clock', about: null, after: [graph], look: async () => ({ faults: await clockFaults(parts) }) },
    { ...signIn, after: [], look: async () => ({ faults: await signInFaults(parts) }) },
    ...PERMISSIONS.map(
      (permission): Check => ({
        name: 'permission',
        about: permission,
        after: [signIn],
        look: async () => ({ faults: lackingIn(await roles(), permission) }),
      }),
    ),
    {
      name: 'unneeded-permissions',
      about: null,
      after: [signIn],
      look: async () => ({ faults: unneededIn(await roles()) }),
    },
  ];
}

async function graphFaults({ graphUrl, reach }: SignInCheckParts): Promise<readonly Fault[]> {
  return (await reach(`${graphUrl}/v1.0/`)) ? [] : [fault('graph-unreachable', { address: graphUrl })];
}

/** Any answer of Graph's says what time it is, one that refuses, too. */
async function clockFaults({ graphUrl, reach, clock }: SignInCheckParts): Promise<readonly Fault[]> {
  const answer = await reach(`${graphUrl}/v1.0/`);
  const there = Date.parse(answer?.date ?? '');
  if (Number.isNaN(there)) return [warning('clock-untold')];
  const seconds = Math.round(Math.abs(Date.parse(clock.now()) - there) / 1_000);
  return seconds > MOST_SECONDS_OFF ? [fault('clock-off', { seconds })] : [];
}

async function signInFaults({ identity, authority, reach }: SignInCheckParts): Promise<readonly Fault[]> {
  const metadata = await reach(`${authority}/v2.0/.well-known/openid-configuration`);
  if (metadata === null || metadata.status >= 500) {
    return [fault('sign-in-unreachable', { address: new URL(authority).origin })];
  }
  // Entra has metadata for each tenant that there is, and for no other.
  if (metadata.status >= 400) return [fault('app-unknown')];
  try {
    await identity.acquireTokenByClientCredential({ scopes: [GRAPH_SCOPE] });
    return [];
  } catch (error) {
    return [refusedToken(error)];
  }
}

function refusedToken(error: unknown): Fault {
  const code = error instanceof Error && 'errorCode' in error ? String(error.errorCode) : 'no code';
  if (error instanceof ServerError && code === 'invalid_client') return fault('secret-wrong');
  if (error instanceof ServerError && code === 'unauthorized_client') return fault('app-unknown');
  return fault('sign-in-refused', { error: code });
}

/** The application permissions in the app's own token; undefined when it is none that can be read. */
async function rolesGranted(identity: ConfidentialClientApplication): Promise<readonly string[] | undefined> {
  const result = await identity.acquireTokenByClientCredential({ scopes: [GRAPH_SCOPE] });
  const [, body = ''] = result?.accessToken.split('.') ?? [];
  try {
    const { roles = [] }: { roles?: unknown } = Object(JSON.parse(Buffer.from(body, 'base64url').toString()));
    return Array.isArray(roles) ? roles.map(String) : undefined;
  } catch {
    // Tokens for Graph are Graph's own business: nobody promised that others can read them.
    return undefined;
  }
}

function lackingIn(roles: readonly string[] | undefined, permission: Permission): readonly Fault[] {
  if (roles === undefined) return [warning('roles-untold')];
  // Whether Exchange lets the app write, the look at the mailbox shows.
  if (isForMail(permission) && !roles.some(isForMail)) return [];
  return roles.includes(permission) ? [] : [fault('permission-lacking', { permission })];
}

function isForMail(role: string): boolean {
  return FOR_MAIL.some((permission) => permission === role);
}

function unneededIn(roles: readonly string[] = []): readonly Fault[] {
  const needed = new Set<string>([...PERMISSIONS, ...OPTIONAL]);
  return roles
    .filter((role) => !needed.has(role))
    .map((permission) =>
      warning(TOO_WIDE.test(permission) ? 'permission-too-wide' : 'permission-unneeded', { permission }),
    );
}

function remembered<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loaded: Promise<Value> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}
