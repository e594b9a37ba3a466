import { appRegistration } from '../tenant.ts';

/** What an administrator has registered so that people can sign in to the app from a plain browser. */
export interface SpaRegistration {
  clientId: string;
  /** Redirect addresses of the type "Single-page application"; one that is asked for must equal one of these. */
  redirectUris: readonly string[];
  /** The origins of those addresses: only pages of theirs may redeem a code. */
  origins: readonly string[];
  /** Names of the app's own API; Entra takes the client id for one, too. */
  resources: readonly string[];
  /** The scopes that the API exposes. */
  scopes: readonly string[];
}

/** The registration of a product that browsers reach at `productUrl`. */
export function spaRegistration(productUrl: string): SpaRegistration {
  const { origin, host } = new URL(productUrl);
  const { clientId } = appRegistration;
  return {
    clientId,
    redirectUris: [`${origin}/tab/`, `${origin}/tab/signed-in.html`],
    origins: [origin],
    resources: [`api://${host}/${clientId}`, clientId],
    scopes: ['access_as_user'],
  };
}
