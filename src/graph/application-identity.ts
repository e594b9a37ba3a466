import { ConfidentialClientApplication, ManagedIdentityApplication } from '@azure/msal-node';

/** How the app registration proves itself: a secret, or a managed identity that the registration trusts. */
export type Proof =
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'managed-identity'; readonly clientId: string };

/** The app registration that is bot, audience of the tab's tokens and caller of Graph. */
export interface Registration {
  readonly clientId: string;
  readonly proof: Proof;
  /** Authority with its tenant, such as `https://login.microsoftonline.com/<tenant>`. */
  readonly authority: string;
}

/** Audience of the assertion that a federated credential takes. */
const FEDERATION = 'api://AzureADTokenExchange';

/**
 * The registration as MSAL knows it; it caches tokens and renews them by itself.
 *
 * Microsoft's own authorities are found by MSAL; any other host has to be named as known, else MSAL asks the internet.
 */
export function applicationIdentity({ clientId, proof, authority }: Registration): ConfidentialClientApplication {
  const credential =
    proof.kind === 'secret' ? { clientSecret: proof.secret } : { clientAssertion: () => assertionOf(proof.clientId) };
  return new ConfidentialClientApplication({
    auth: { clientId, authority, knownAuthorities: [new URL(authority).host], ...credential },
  });
}

async function assertionOf(managedIdentity: string): Promise<string> {
  const identity = new ManagedIdentityApplication({
    managedIdentityIdParams: { userAssignedClientId: managedIdentity },
  });
  const token = await identity.acquireToken({ resource: FEDERATION });
  return token.accessToken;
}
