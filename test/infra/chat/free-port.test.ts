import { once } from 'node:events';
import { createServer } from 'node:net';
import { freePort } from '../../../infra/local/chat/free-port.ts';

test('the next port is taken when the first is in use', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const taken = typeof address === 'object' && address ? address.port : 0;
  expect(await freePort(taken)).toBeGreaterThan(taken);
  other.close();
});

test('any free port does when none is asked for', async () => {
  expect(await freePort(0)).toBeGreaterThan(1023);
});
