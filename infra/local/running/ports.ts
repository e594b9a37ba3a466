import { connect } from 'node:net';
import { z } from 'zod';
import { freePort } from '../listen.ts';

/** One port for each thing that listens. */
export const Ports = z.object({
  product: z.number(),
  secure: z.number(),
  pages: z.number(),
  blob: z.number(),
  queue: z.number(),
  table: z.number(),
  /** Chat windows take ports from here on; 0 means any. */
  windows: z.number(),
});
export type Ports = z.infer<typeof Ports>;

/** The ports that the README names. */
export const usualPorts: Ports = {
  product: 3978,
  secure: 4143,
  pages: 4100,
  blob: 4110,
  queue: 4111,
  table: 4112,
  windows: 4120,
};

/** Ports that are free now, for a second copy or a test. */
export async function freePorts(): Promise<Ports> {
  const ports = new Set<number>();
  while (ports.size < 6) ports.add(await freePort());
  const [product = 0, secure = 0, pages = 0, blob = 0, queue = 0, table = 0] = ports;
  return { product, secure, pages, blob, queue, table, windows: 0 };
}

/** Those of the ports on which somebody listens already. */
export async function takenPorts(ports: Ports): Promise<number[]> {
  const needed = [ports.product, ports.secure, ports.pages, ports.blob, ports.queue, ports.table];
  const taken = await Promise.all(needed.map(isTaken));
  return needed.filter((_port, index) => taken[index]);
}

/** Whether somebody listens on this port of 127.0.0.1. */
export function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
