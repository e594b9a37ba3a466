import { GraphError } from '@microsoft/microsoft-graph-client';
import type { Bench } from './bench.ts';
import type { Rule } from './rule.ts';

function grant({ standIn }: Bench, given: 'none' | 'read' | 'write'): void {
  const [site] = standIn.sites.all;
  if (site) site.grant = given;
}

/** What the app may do, and how it is told that it may not. */
export const permissionAndErrorRules: readonly Rule[] = [
  {
    section: 'A6',
    says: 'consent to Sites.Selected alone opens no site',
    brokenBy: 'consent-is-enough',
    check: async (bench) => {
      const site = await bench.site();
      grant(bench, 'none');
      expect(await bench.graph(site)).toMatchObject({ status: 403, body: { error: { code: 'accessDenied' } } });
    },
  },
  {
    section: 'A6',
    says: 'the grant read does not let the app write',
    brokenBy: 'read-may-write',
    check: async (bench) => {
      const path = await bench.list();
      grant(bench, 'read');
      expect(await bench.graph(`${path}/items`)).toMatchObject({ status: 200 });
      const written = await bench.graph(`${path}/items`, { method: 'POST', body: { fields: { Title: 'a' } } });
      expect(written).toMatchObject({ status: 403 });
    },
  },
  {
    section: 'A6',
    says: 'each call needs its permission in the token',
    brokenBy: 'ignores-roles',
    check: async ({ standIn, graph }) => {
      const token = standIn.tokens.forGraph(['Sites.Selected']);
      expect(await graph('/users', { token })).toMatchObject({
        status: 403,
        body: { error: { code: 'Authorization_RequestDenied' } },
      });
    },
  },
  {
    section: 'A9',
    says: 'an error has a code, a message, and inside the id of the request; the client reads them',
    brokenBy: 'errors-without-request-id',
    check: async ({ client }) => {
      const failure: unknown = await client
        .api('/users/nobody@harrowmere.example')
        .get()
        .catch((error) => error);
      const { statusCode, code, body }: Partial<GraphError> = failure instanceof GraphError ? failure : {};
      expect([statusCode, code]).toEqual([404, 'Request_ResourceNotFound']);
      expect(JSON.parse(String(body))).toHaveProperty(['innerError', 'request-id']);
    },
  },
  {
    section: 'A9',
    says: 'a token for another audience, of another tenant, or expired, is answered 401',
    brokenBy: 'takes-any-token',
    check: async ({ standIn, graph }) => {
      const wrong = [
        { aud: 'https://api.botframework.com' },
        { tid: '00000000-0000-4000-8000-000000000000' },
        { exp: Math.floor(Date.now() / 1000) - 1 },
      ];
      for (const claims of wrong) {
        const token = standIn.tokens.forGraph(standIn.roles, claims);
        expect(await graph('/users', { token })).toMatchObject({
          status: 401,
          body: { error: { code: 'InvalidAuthenticationToken' } },
        });
      }
    },
  },
];
