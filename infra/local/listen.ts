import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certificates } from './certificates.ts';

/** A server on loopback that listens and answers nothing yet: its address must be known before its answers are. */
export interface Listening {
  server: Server;
  /** `https://localhost:4143` */
  origin: string;
}

/** Listens on 127.0.0.1; port 0 means any free one. @throws the system's error when the port is taken */
export async function listenOnLoopback(port: number, certificates?: Certificates): Promise<Listening> {
  const server = certificates
    ? createSecureServer({ key: certificates.key, cert: certificates.certificate })
    : createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { server, origin: `${certificates ? 'https' : 'http'}://localhost:${portOf(server)}` };
}

/**
 * Below where systems take the ports of outgoing connections from; each process looks among a hundred of its own. So a
 * port that is free now is taken neither by the next call to anywhere nor by a neighbour that starts as well.
 */
const QUIET_PORTS = { from: 12_000, each: 100, processes: 200 } as const;

let looked = randomInt(QUIET_PORTS.each);

/** A port of 127.0.0.1 that nobody listens on now. */
export async function freePort(): Promise<number> {
  const { from, each, processes } = QUIET_PORTS;
  looked += 1;
  const port = from + (process.pid % processes) * each + (looked % each);
  try {
    const { server } = await listenOnLoopback(port);
    await stopListening(server);
    return port;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return freePort();
    throw error;
  }
}

/** Closes the server and every connection to it. */
export async function stopListening(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port');
  return address.port;
}
