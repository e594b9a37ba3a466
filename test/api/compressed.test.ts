import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { person, plan } from '../builders/plan.ts';
import { type Api, type SignIn, serve, startSignIn } from './served.ts';

let signIn: SignIn;
let api: Api;
beforeAll(async () => {
  signIn = await startSignIn();
  const actions = Array.from({ length: 50 }, () => ({ leads: [person('Lee Lead')] }));
  api = await serve(signIn, { plans: [plan({ actions })] });
});
afterAll(async () => {
  await api.close();
  await signIn.close();
});

/** The head and the bytes of a reply, as they travelled. */
async function asSent(path: string): Promise<{ encoding: string | undefined; bytes: Buffer }> {
  const authorization = `Bearer ${await signIn.tokenFor(person('Lee Lead'))}`;
  return new Promise((resolve, reject) => {
    const sent = request(`${api.url}${path}`, { headers: { authorization, 'accept-encoding': 'gzip' } }, (reply) => {
      const done = (bytes: Buffer) => resolve({ encoding: reply.headers['content-encoding'], bytes });
      // A stream never ends: its first words are enough.
      if (reply.headers['content-type'] === 'text/event-stream') {
        reply.once('data', (bytes: Buffer) => {
          sent.destroy();
          done(bytes);
        });
        return;
      }
      const pieces: Buffer[] = [];
      reply.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => done(Buffer.concat(pieces)));
    });
    sent.on('error', reject).end();
  });
}

test('a long list travels compressed, and is the same list', async () => {
  const { encoding, bytes } = await asSent('/api/actions');
  expect(encoding).toBe('gzip');
  const text = gunzipSync(bytes).toString();
  expect(JSON.parse(text).plans).toHaveLength(1);
  expect(bytes.length).toBeLessThan(text.length / 5);
});

test('the stream of changes travels as it is written, word by word', async () => {
  const { encoding, bytes } = await asSent('/api/changes');
  expect(encoding).toBeUndefined();
  expect(bytes.toString()).toMatch(/^[:a-z]/);
});
