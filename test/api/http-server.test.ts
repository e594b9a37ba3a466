import { once } from 'node:events';
import { Agent, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { closeServer, createHttpServer } from '../../src/api/http-server.ts';

/** Far quicker than usual, and long enough for a whole request on a busy machine. */
const QUICK = { headersMs: 400, requestMs: 800, lookMs: 5 };

async function listening(server: Server): Promise<number> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
}

const answering = async (request: IncomingMessage, response: ServerResponse) => response.end(await text(request));

/** Sends the beginning of a request, and gives all that comes back until the connection is closed. */
async function sending(port: number, beginning: string): Promise<string> {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  socket.write(beginning);
  return text(socket);
}

test.each([
  ['headers', 'POST / HTTP/1.1\r\nHost: here\r\n'],
  ['a body', 'POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 1000\r\n\r\nbeginning'],
  ['a body in pieces', 'POST / HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n'],
])('whoever never finishes sending %s is cut off with 408, and the next is served', async (_what, beginning) => {
  const server = createHttpServer(
    (request, response) => void answering(request, response).catch(() => undefined),
    QUICK,
  );
  const port = await listening(server);
  expect(await sending(port, beginning)).toMatch(/^HTTP\/1\.1 408 /);
  const whole = 'POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok';
  expect(await sending(port, whole)).toMatch(/^HTTP\/1\.1 200 .*ok$/s);
  await closeServer(server);
});

test('more header lines than anybody needs are not kept, and 16 KB of them are refused', async () => {
  let kept = 0;
  const server = createHttpServer((request, response) => {
    kept = request.rawHeaders.length / 2;
    response.end();
  });
  const port = await listening(server);
  const lines = Array.from({ length: 500 }, (_, count) => `X-${count}: 1\r\n`).join('');
  await sending(port, `GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n${lines}\r\n`);
  // Node counts them in batches.
  expect(kept).toBeLessThan(150);
  expect(await sending(port, `GET / HTTP/1.1\r\nHost: here\r\nX: ${'x'.repeat(17_000)}\r\n\r\n`)).toMatch(/ 431 /);
  await closeServer(server);
});

test('at the end the request in hand is answered, and no kept connection holds it up', async () => {
  let answer: () => void = () => undefined;
  const came = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const held: ServerResponse[] = [];
  const server = createHttpServer((_request, response) => {
    held.push(response);
    answer();
  });
  const port = await listening(server);
  const agent = new Agent({ keepAlive: true });
  const reply = new Promise<IncomingMessage>((resolve) => get({ port, host: '127.0.0.1', agent }, resolve));
  await came;
  const closed = closeServer(server);
  for (const response of held) response.end('answered');
  expect(await text(await reply)).toBe('answered');
  await closed;
  agent.destroy();
});
