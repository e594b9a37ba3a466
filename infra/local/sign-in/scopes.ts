import type { SpaRegistration } from './app-registration.ts';
import type { Refusal } from './refusal.ts';

/** Scopes of OpenID Connect, which belong to no API. */
const ofOpenId = ['openid', 'profile', 'email', 'offline_access'];

/**
 * Checks the scopes of a request. All of them that are not OpenID's must be of one API, and that one must be the app's own.
 *
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/scopes-oidc
 */
export function scopeRefusal(app: SpaRegistration, scopes: readonly string[]): Refusal | undefined {
  for (const scope of scopes.filter((one) => !ofOpenId.includes(one))) {
    const cut = scope.lastIndexOf('/');
    const resource = scope.slice(0, cut);
    const name = scope.slice(cut + 1);
    if (!app.resources.includes(resource)) {
      const why = `The resource principal named ${resource} was not found in the tenant.`;
      return { error: 'invalid_resource', code: 500011, why };
    }
    if (!app.scopes.includes(name) && name !== '.default') {
      const why = `The application asked for scope '${name}' that doesn't exist on the resource.`;
      return { error: 'invalid_client', code: 650053, why };
    }
  }
  if (scopes.every((one) => ofOpenId.includes(one))) {
    // Entra would give a token for Graph; here nobody has consented to one.
    return {
      error: 'invalid_scope',
      code: 70011,
      why: `The provided value for the input parameter 'scope' isn't valid.`,
    };
  }
  return undefined;
}
