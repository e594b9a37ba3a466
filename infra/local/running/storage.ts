import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ChildCommand } from './children.ts';
import { isTaken, type Ports } from './ports.ts';

// Azurite's published account: the same on every machine, and good for nothing else.
const account = 'devstoreaccount1';
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** How the product reaches Azurite. */
export function storageConnection({ blob, queue, table }: Ports): string {
  const at = (port: number) => `http://127.0.0.1:${port}/${account}`;
  return [
    `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key}`,
    `BlobEndpoint=${at(blob)};QueueEndpoint=${at(queue)};TableEndpoint=${at(table)};`,
  ].join(';');
}

/** Azurite, which plays Azure Storage, keeping its data below `folder`. */
export function azurite(folder: string, { blob, queue, table }: Ports): ChildCommand {
  const script = createRequire(import.meta.url).resolve('azurite/dist/src/azurite.js');
  const hosts = ['blob', 'queue', 'table'].flatMap((service) => [`--${service}Host`, '127.0.0.1']);
  const ports = ['--blobPort', `${blob}`, '--queuePort', `${queue}`, '--tablePort', `${table}`];
  const quiet = ['--silent', '--disableTelemetry', '--skipApiVersionCheck'];
  return {
    name: 'storage',
    args: [script, '--location', join(folder, 'azurite'), ...hosts, ...ports, ...quiet],
    env: process.env,
    cwd: folder,
    quiet: true,
  };
}

/** Whether all three services of Azurite listen. */
export async function isStorageReady({ blob, queue, table }: Ports): Promise<boolean> {
  return (await Promise.all([blob, queue, table].map(isTaken))).every(Boolean);
}
