import { Client } from '@microsoft/microsoft-graph-client';
import type { StandIn } from '../../stand-in.ts';

/** Microsoft's own client, pointed at the stand-in, with a token that the stand-in's sign-in made. */
export function graphClient(standIn: StandIn, token = standIn.tokens.forGraph(standIn.roles)): Client {
  return Client.init({
    baseUrl: standIn.settings.GRAPH_URL ?? '',
    defaultVersion: 'v1.0',
    customHosts: new Set(['localhost']),
    authProvider: (done) => done(null, token),
  });
}

/** The path of the stand-in's first site, found as the product would find it. */
export async function sitePath(client: Client): Promise<string> {
  const site = await client.api('/sites/localhost:/sites/improvement').get();
  return `/sites/${site.id}`;
}
