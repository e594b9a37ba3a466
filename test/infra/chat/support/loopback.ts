import { createServer, type RequestListener } from 'node:http';

interface Listening {
  readonly url: string;
  /** From now on nobody is there. The port stays taken: another would answer in its place. */
  hangUp(): void;
  close(): Promise<void>;
}

/** Serves on a free port of 127.0.0.1. */
export async function listen(app: RequestListener): Promise<Listening> {
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return {
    url: `http://localhost:${address.port}`,
    hangUp() {
      server.on('connection', (socket) => socket.destroy());
      server.closeAllConnections();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
