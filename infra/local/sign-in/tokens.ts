import type { Person } from '../people.ts';
import type { SavedState } from '../saved-state.ts';
import { appRegistration, tenant } from '../tenant.ts';
import { type Claims, claimsOf, newSigningKey, type SigningKey, signToken } from './json-web-token.ts';

/** What the directory signs with, and what the Bot Framework signs with. */
export interface Keys {
  directory: SigningKey;
  botFramework: SigningKey;
}

/** Makes and checks every token of the stand-in. */
export interface Tokens {
  keys: Keys;
  /** A token of the app itself for Graph, with the roles it was granted. */
  forGraph(roles: readonly string[], changes?: Claims): string;
  /** A token of the app itself for the bot's connector. */
  forConnector(changes?: Claims): string;
  /** What a tab gets from its host: version 2, for the app, about the person looking at it. */
  forTab(person: Person, changes?: Claims): string;
  /** What a page gets that signed somebody in by itself. */
  forPage(person: Person): string;
  /** Tells a page who signed in there; opens nothing. */
  ofIdentity(person: Person, nonce: string | undefined): string;
  /** What the Bot Framework sends along with an activity from this service URL. */
  forActivity(serviceUrl: string, changes?: Claims): string;
  /** The claims of an unexpired token of the directory for this audience; undefined for any other text. */
  check(token: string, audience: string): Claims | undefined;
}

/** The audience of a Graph token. */
export const graphAudience = 'https://graph.microsoft.com';
/** The audience of a bot's token, and the issuer of what the Bot Framework signs. */
export const botAudience = 'https://api.botframework.com';
/** Who asks for a tab's token: the client id of Teams in a browser. */
const teamsOnTheWeb = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
/** How long every token lives. */
export const tokenSeconds = 3600;

/** The keys that were kept, so that a restart does not sign everybody out; made at first. */
export function openKeys(saved: SavedState): Keys {
  return saved.open<Keys>('keys', () => {
    saved.touch('keys');
    return { directory: newSigningKey(), botFramework: newSigningKey() };
  });
}

/** The tokens of this stand-in. */
export function createTokens(keys: Keys, loginUrl: string): Tokens {
  const ofApp = { iss: `https://sts.windows.net/${tenant.id}/`, tid: tenant.id, appid: appRegistration.clientId };
  const fromDirectory = (claims: Claims) => signToken(keys.directory, { ...times(), ...claims });
  return {
    keys,
    forGraph: (roles, changes) =>
      fromDirectory({
        ...ofApp,
        aud: graphAudience,
        app_displayname: appRegistration.displayName,
        idtyp: 'app',
        oid: appRegistration.servicePrincipalId,
        sub: appRegistration.servicePrincipalId,
        roles,
        ver: '1.0',
        ...changes,
      }),
    forConnector: (changes) => fromDirectory({ ...ofApp, aud: botAudience, ver: '1.0', ...changes }),
    forTab: (person, changes) => fromDirectory({ ...tabClaims(person, loginUrl), ...changes }),
    forPage: (person) => fromDirectory({ ...tabClaims(person, loginUrl), azp: appRegistration.clientId }),
    ofIdentity: (person, nonce) => fromDirectory({ ...identityClaims(person, loginUrl), ...(nonce && { nonce }) }),
    forActivity: (serviceurl, changes) =>
      signToken(keys.botFramework, {
        ...times(),
        iss: botAudience,
        aud: appRegistration.clientId,
        serviceurl,
        ...changes,
      }),
    check(token, audience) {
      const claims = claimsOf(keys.directory, token);
      return claims?.aud === audience && claims.tid === tenant.id ? claims : undefined;
    },
  };
}

function tabClaims(person: Person, loginUrl: string): Claims {
  return { ...identityClaims(person, loginUrl), azp: teamsOnTheWeb, scp: 'access_as_user' };
}

function identityClaims(person: Person, loginUrl: string): Claims {
  return {
    aud: appRegistration.clientId,
    iss: `${loginUrl}/${tenant.id}/v2.0`,
    tid: tenant.id,
    oid: person.id,
    // Pairwise in Entra: another value for every app, so never the object id.
    sub: Buffer.from(`${appRegistration.clientId}/${person.id}`).toString('base64url').slice(0, 43),
    name: person.displayName,
    preferred_username: person.mail,
    ver: '2.0',
  };
}

function times(): Claims {
  const now = Math.floor(Date.now() / 1000);
  return { iat: now, nbf: now, exp: now + tokenSeconds };
}
