import { z } from 'zod';
import { Refusal } from './core/refusal.ts';
import type { Proof } from './graph/application-identity.ts';

const MICROSOFT = {
  graph: 'https://graph.microsoft.com',
  login: 'https://login.microsoftonline.com',
  botOpenId: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  botService: 'https://smba.trafficmanager.net/uk/',
  officeJs: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
};

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const PORT_RULE = 'must be a whole number from 1 to 65535';

const required = (example: string) => z.string({ error: `is missing, for example ${example}` }).min(1, 'is empty');
// Entra writes ids small, and what comes in tokens is compared with these.
const guid = required('8c2f5e0a-1b7d-4f7a-9c1e-2d6b5a4f3e21')
  .regex(GUID, 'is not a GUID')
  .transform((id) => id.toLowerCase());
const address = z.string().refine(isAddress, { error: 'is not an address that begins with https://', abort: true });
const origin = address.refine(isOrigin, 'must be a bare origin: no path, and no slash at its end');
const addresses = (text: string) => text.split(/\s+/).filter(Boolean);

const Environment = z.object({
  PUBLIC_URL: required('https://followthrough.example.gov.uk').pipe(origin),
  PORT: z.coerce.number({ error: PORT_RULE }).int(PORT_RULE).min(1, PORT_RULE).max(65_535, PORT_RULE).default(3978),
  TENANT_ID: guid,
  CLIENT_ID: guid,
  CLIENT_SECRET: z.string().optional(),
  MANAGED_IDENTITY_CLIENT_ID: z.string().optional(),
  SITE_URL: required('https://council.sharepoint.com/sites/improvement')
    .transform((text) => addresses(text).map(withoutSlash))
    .pipe(z.array(address).min(1, 'is empty').refine(isEachOnce, 'names a site twice')),
  DIGEST_FROM: required('followthrough@example.gov.uk').pipe(z.email('is not an e-mail address')),
  // The portal and Bicep give it with a slash at its end.
  STORAGE_URL: address
    .refine(isBlobService, 'must be like https://account.blob.core.windows.net')
    .transform((url) => new URL(url).origin)
    .optional(),
  STORAGE_CONNECTION_STRING: z
    .string()
    .refine(isConnectionString, 'is not a connection string: DefaultEndpointsProtocol=…;AccountName=…;AccountKey=…')
    .optional(),
  TIME_ZONE: z
    .string()
    .default('Europe/London')
    .refine(isTimeZone, 'is not the name of a time zone, such as Europe/London'),
  TEAMS_APP_ID: guid,
  BOT_SERVICE_URL: address.refine((url) => url.endsWith('/'), 'must end with a slash').default(MICROSOFT.botService),
  GRAPH_URL: origin.default(MICROSOFT.graph),
  LOGIN_URL: origin.default(MICROSOFT.login),
  BOT_OPENID_URL: address.default(MICROSOFT.botOpenId),
  BOT_LOGIN_URL: address.optional(),
  EXTRA_HOST_ORIGINS: z.string().default('').transform(addresses).pipe(z.array(origin)),
  OFFICE_JS_URL: address.default(MICROSOFT.officeJs),
  LOG_LEVEL: z.enum(LEVELS, { error: `is none of ${LEVELS.join(', ')}` }).default('info'),
});

/** What the program is told from outside, checked. */
export interface Settings {
  readonly publicUrl: string;
  readonly port: number;
  readonly tenantId: string;
  readonly clientId: string;
  readonly proof: Proof;
  readonly siteUrls: readonly string[];
  readonly digestFrom: string;
  readonly storage: { readonly connectionString: string } | { readonly account: string; readonly identity: string };
  readonly timeZone: string;
  readonly teamsAppId: string;
  readonly botServiceUrl: string;
  readonly graphUrl: string;
  readonly loginUrl: string;
  readonly botOpenIdUrl: string;
  /** Authority with its tenant. */
  readonly botLoginUrl: string;
  readonly extraHostOrigins: readonly string[];
  /** Where the page beside a mail gets Office's own script. */
  readonly officeJsUrl: string;
  readonly logLevel: string;
}

/** Reads the settings. @throws Refusal `settings-wrong` naming every setting that is missing or wrong */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  // An empty setting is a missing one: shells and portals leave them behind.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  const single = parsed.error?.issues.map(({ path, message }) => `${String(path[0])} ${message}`) ?? [];
  const faults = [...single, ...faultsBetween(given)];
  if (!parsed.success || faults.length > 0) throw new Refusal('settings-wrong', { faults });
  const env = parsed.data;
  return {
    publicUrl: env.PUBLIC_URL,
    port: env.PORT,
    tenantId: env.TENANT_ID,
    clientId: env.CLIENT_ID,
    proof: proofOf(env),
    siteUrls: env.SITE_URL,
    digestFrom: env.DIGEST_FROM,
    storage: env.STORAGE_CONNECTION_STRING
      ? { connectionString: env.STORAGE_CONNECTION_STRING }
      : { account: env.STORAGE_URL ?? '', identity: env.MANAGED_IDENTITY_CLIENT_ID ?? '' },
    timeZone: env.TIME_ZONE,
    teamsAppId: env.TEAMS_APP_ID,
    botServiceUrl: env.BOT_SERVICE_URL,
    graphUrl: env.GRAPH_URL,
    loginUrl: env.LOGIN_URL,
    botOpenIdUrl: env.BOT_OPENID_URL,
    botLoginUrl: env.BOT_LOGIN_URL ?? `${env.LOGIN_URL}/${env.TENANT_ID}`,
    extraHostOrigins: env.EXTRA_HOST_ORIGINS,
    officeJsUrl: env.OFFICE_JS_URL,
    logLevel: env.LOG_LEVEL,
  };
}

/** What no single setting can tell. */
function faultsBetween(given: Readonly<Record<string, string | undefined>>): readonly string[] {
  const faults: string[] = [];
  if (!given.CLIENT_SECRET && !given.MANAGED_IDENTITY_CLIENT_ID) {
    faults.push('CLIENT_SECRET is missing: give it, or MANAGED_IDENTITY_CLIENT_ID');
  }
  if (!given.STORAGE_CONNECTION_STRING && !given.STORAGE_URL) {
    faults.push('STORAGE_URL is missing: give it, or STORAGE_CONNECTION_STRING');
  }
  if (!given.STORAGE_CONNECTION_STRING && given.STORAGE_URL && !given.MANAGED_IDENTITY_CLIENT_ID) {
    faults.push('MANAGED_IDENTITY_CLIENT_ID is missing: STORAGE_URL is opened with it');
  }
  if (isMicrosofts(given.GRAPH_URL ?? MICROSOFT.graph)) {
    for (const name of ['EXTRA_HOST_ORIGINS', 'OFFICE_JS_URL']) {
      if (given[name]) faults.push(`${name} must be empty while GRAPH_URL is Microsoft’s own`);
    }
  }
  return faults;
}

function proofOf(env: z.infer<typeof Environment>): Proof {
  if (env.CLIENT_SECRET) return { kind: 'secret', secret: env.CLIENT_SECRET };
  return { kind: 'managed-identity', clientId: env.MANAGED_IDENTITY_CLIENT_ID ?? '' };
}

function isAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** People copy the slash at an address's end along. */
function withoutSlash(site: string): string {
  return site.replace(/\/+$/, '');
}

/** SharePoint knows no capital letters in an address. A site that is read twice has every plan twice. */
function isEachOnce(sites: readonly string[]): boolean {
  return new Set(sites.map((site) => site.toLowerCase())).size === sites.length;
}

function isOrigin(url: string): boolean {
  return new URL(url).origin === url;
}

/** The addresses of the account's queues and tables are made from this one. */
function isBlobService(url: string): boolean {
  return new URL(url).hostname.includes('.blob.');
}

function isConnectionString(text: string): boolean {
  const names = new Set(text.split(';').map((part) => part.split('=')[0]?.trim()));
  const byKey = ['DefaultEndpointsProtocol', 'AccountName', 'AccountKey'].every((name) => names.has(name));
  return byKey || names.has('SharedAccessSignature') || names.has('UseDevelopmentStorage');
}

function isMicrosofts(graph: string): boolean {
  return URL.canParse(graph) && /(^|\.)microsoft\.(com|us)$/.test(new URL(graph).hostname);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
