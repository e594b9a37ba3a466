import type { Faults } from '../faults.ts';
import type { Mailboxes } from '../mail/mailboxes.ts';
import type { SiteGrant } from '../sharepoint/site-state.ts';
import type { Claims } from '../sign-in/json-web-token.ts';
import { graphAudience, type Tokens } from '../sign-in/tokens.ts';
import type { Right } from './call.ts';
import { GraphError } from './graph-error.ts';

const grantsFor = {
  'read-sites': ['read', 'write', 'fullcontrol'],
  'write-items': ['write', 'fullcontrol'],
  'manage-lists': ['fullcontrol'],
} as const satisfies Partial<Record<Right, readonly SiteGrant[]>>;

// Any one of these roles gives the right on every site, or on every person, group or mailbox.
const rolesFor: Record<Right, readonly string[]> = {
  'read-sites': ['Sites.Read.All', 'Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All'],
  'write-items': ['Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All'],
  'manage-lists': ['Sites.Manage.All', 'Sites.FullControl.All'],
  'read-users': ['User.Read.All', 'Directory.Read.All'],
  'read-groups': ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All'],
  'write-mail': ['Mail.ReadWrite'],
  'send-mail': ['Mail.Send'],
  'read-apps': ['AppCatalog.Read.All', 'AppCatalog.ReadWrite.All'],
  'install-apps': ['TeamsAppInstallation.ReadWriteSelfForUser.All', 'TeamsAppInstallation.ReadWriteForUser.All'],
};

/** The claims of the bearer token. @throws GraphError 401 for a missing, wrong, foreign or expired one */
export function callerOf(tokens: Tokens, authorization: string | undefined, { broken }: Faults): Claims {
  const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) throw unauthenticated('Access token is empty.');
  const claims = tokens.check(token, graphAudience) ?? (broken.has('takes-any-token') ? claimsIn(token) : undefined);
  if (!claims)
    throw unauthenticated('Access token validation failure. Invalid audience, tenant, signature or lifetime.');
  return claims;
}

/** What gives rights beside the roles in a token. */
export interface Grants {
  readonly grant: SiteGrant;
  readonly mailPolicy: Mailboxes['policy'];
  readonly faults: Faults;
}

/** Lets the call pass when the caller's roles, or its grant on the sites or in Exchange, give the right. @throws GraphError 403 */
export function requireRight(caller: Claims, right: Right, { grant, mailPolicy, faults }: Grants): void {
  const roles: unknown[] = Array.isArray(caller.roles) ? caller.roles : [];
  if (rolesFor[right].some((role) => roles.includes(role)) || faults.broken.has('ignores-roles')) return;
  if (isMailRight(right) && mailPolicy === 'granted-in-exchange') return;
  if (!isSiteRight(right)) throw denied(right);
  if (!roles.includes('Sites.Selected') || !isEnough(right, grant, faults)) throw denied(right);
}

function isEnough(right: keyof typeof grantsFor, grant: SiteGrant, { broken, doubts }: Faults): boolean {
  const grants: readonly SiteGrant[] = grantsFor[right];
  if (grants.includes(grant)) return true;
  if (grant === 'none') return broken.has('consent-is-enough');
  if (grant === 'read') return right === 'write-items' && broken.has('read-may-write');
  return doubts.makesLists === 'write';
}

// Read, not checked.
function claimsIn(token: string): Claims {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
}

function isSiteRight(right: Right): right is keyof typeof grantsFor {
  return right in grantsFor;
}

function isMailRight(right: Right): boolean {
  return right === 'write-mail' || right === 'send-mail';
}

function unauthenticated(message: string): GraphError {
  return new GraphError(401, 'InvalidAuthenticationToken', message, {
    headers: { 'www-authenticate': 'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common"' },
  });
}

// SharePoint, the directory and Exchange each refuse in their own words.
function denied(right: Right): GraphError {
  if (isSiteRight(right)) return new GraphError(403, 'accessDenied', 'Access denied');
  if (right === 'read-users' || right === 'read-groups') {
    return new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  }
  if (right === 'read-apps' || right === 'install-apps') {
    return new GraphError(403, 'Forbidden', 'Missing role permissions on the request.');
  }
  return new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
}
