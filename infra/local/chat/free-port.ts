import { createServer } from 'node:net';

/** The first free loopback port from `from` on; any free one when `from` is 0. */
export async function freePort(from: number): Promise<number> {
  return (await tryPort(from)) ?? freePort(from + 1);
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) =>
      'code' in error && error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}
