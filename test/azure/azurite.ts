import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePorts, type Ports } from '../../infra/local/running/ports.ts';
import { isStorageReady, storageConnection } from '../../infra/local/running/storage.ts';
import { openStorage, type Storage } from '../../src/azure/storage.ts';

/** A real Azurite in a process of its own, in memory and on free ports. */
export interface Azurite {
  readonly connectionString: string;
  /** The account as a store sees it that shares its tables, queues and blobs with nobody else. */
  ownStorage(): Storage;
  stop(): Promise<void>;
}

/** Starts it and waits until it listens. */
export async function startAzurite(): Promise<Azurite> {
  const ports = await freePorts();
  const child = spawn(process.execPath, argumentsFor(ports), { stdio: 'ignore' });
  while (!(await isStorageReady(ports))) {
    if (child.exitCode !== null) throw new Error(`Azurite ended with ${child.exitCode}`);
    await pause(50);
  }
  const connectionString = storageConnection(ports);
  let count = 0;
  return {
    connectionString,
    ownStorage() {
      count += 1;
      return prefixed(openStorage({ connectionString }), `own${count}`);
    },
    stop: () => ended(child),
  };
}

function argumentsFor({ blob, queue, table }: Ports): string[] {
  const script = createRequire(join(process.cwd(), 'package.json')).resolve('azurite/dist/src/azurite.js');
  const hosts = ['blob', 'queue', 'table'].flatMap((service) => [`--${service}Host`, '127.0.0.1']);
  const on = ['--blobPort', `${blob}`, '--queuePort', `${queue}`, '--tablePort', `${table}`];
  return [script, ...hosts, ...on, '--inMemoryPersistence', '--silent', '--disableTelemetry', '--skipApiVersionCheck'];
}

function prefixed(storage: Storage, prefix: string): Storage {
  return {
    table: (name) => storage.table(`${prefix}${name}`),
    queue: (name) => storage.queue(`${prefix}-${name}`),
    container: (name) => storage.container(`${prefix}-${name}`),
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}
