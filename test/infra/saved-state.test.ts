import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStandIn } from '../stand-in.ts';
import { graphClient, sitePath } from './support/graph-client.ts';

test('a stand-in that is started again has the lists, the mail and the keys it had', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'harrowmere-test-'));
  const first = await startStandIn({ folder });
  const client = graphClient(first);
  const site = await sitePath(client);
  await client.api(`${site}/lists`).post({ displayName: 'Actions' });
  await client.api(`${site}/lists/Actions/items`).post({ fields: { Title: 'kept' } });
  const token = first.tokens.forGraph(first.roles);
  await first.stop();

  const second = await startStandIn({ folder });
  const kept = await graphClient(second, token).api(`${site}/lists/Actions/items?$expand=fields`).get();
  await second.stop();

  expect(kept.value).toEqual([expect.objectContaining({ fields: expect.objectContaining({ Title: 'kept' }) })]);
  expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([]);
  rmSync(folder, { recursive: true });
});
