import { applicationIdentity } from '../../src/graph/application-identity.ts';
import { createGraph, type Graph } from '../../src/graph/graph.ts';
import type { StandIn } from '../stand-in.ts';

/** The product's own Graph client, signed in at a stand-in as the product would be. */
export function productGraph({ settings }: StandIn, { secret = settings.CLIENT_SECRET ?? '' } = {}): Graph {
  return createGraph({
    origin: settings.GRAPH_URL ?? '',
    identity: applicationIdentity({
      clientId: settings.CLIENT_ID ?? '',
      proof: { kind: 'secret', secret },
      authority: `${settings.LOGIN_URL}/${settings.TENANT_ID}`,
    }),
  });
}
