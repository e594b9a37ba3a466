import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureCertificates } from './certificates.ts';
import { productSettings } from './product-settings.ts';
import { build, mustBuild } from './running/build.ts';
import { type ChildCommand, type Children, createChildren } from './running/children.ts';
import { runFirstStart } from './running/first-commands.ts';
import { linkTable } from './running/link-table.ts';
import { freePorts, isTaken, type Ports, takenPorts, usualPorts } from './running/ports.ts';
import { azurite, isStorageReady, storageConnection } from './running/storage.ts';

// Everything on one machine: `npm start`. Called by start.mjs, which has seen to Node and the packages.

const root = join(import.meta.dirname, '..', '..');
const { values } = parseArgs({
  options: {
    fresh: { type: 'boolean', default: false },
    folder: { type: 'string', default: join(root, '.local') },
    ports: { type: 'string', default: 'usual' },
  },
});
const folder = resolve(values.folder);
const say = (line: string) => console.log(line);
const children = createChildren(say);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end(0));
try {
  await startAll(values.ports === 'free' ? await freePorts() : usualPorts);
  console.error(await children.died);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
}
await end(1);

async function end(exitCode: number): Promise<void> {
  if (exitCode === 0) say('Ending ...');
  await children.stop();
  process.exit(exitCode);
}

async function startAll(ports: Ports): Promise<void> {
  const taken = await takenPorts(ports);
  if (taken.length > 0) throw new Error(portsTaken(taken));
  if (values.fresh) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (mustBuild(root)) {
    say('Building ...');
    build(root);
  }
  const settings = await writeSettings(ports);
  say('Starting the stand-in for Microsoft 365 and Azure Storage ...');
  await Promise.all([
    children.start(standIn(ports, settings), () => isTaken(ports.pages)),
    children.start(azurite(folder, ports), () => isStorageReady(ports)),
  ]);
  await runFirstStart({ root, folder, say });
  say('Starting Followthrough ...');
  await startProduct(children, settings, ports);
  say(`Ready\n\n${linkTable(settings)}\n\nCtrl-C ends all of it.`);
}

async function writeSettings(ports: Ports): Promise<Record<string, string>> {
  const { authorityFile } = await ensureCertificates(join(folder, 'certificates'));
  const secureUrl = `https://localhost:${ports.secure}`;
  const pagesUrl = `http://localhost:${ports.pages}`;
  const productUrl = `http://localhost:${ports.product}`;
  const settings = {
    ...productSettings({
      ...{ productUrl, secureUrl, pagesUrl },
      sitePaths: ['/sites/improvement'],
      timeZone: 'Europe/London',
    }),
    STORAGE_CONNECTION_STRING: storageConnection(ports),
    NODE_EXTRA_CA_CERTS: authorityFile,
    STAND_IN_URL: secureUrl,
    STAND_IN_PAGES_URL: pagesUrl,
  };
  writeFileSync(join(folder, 'settings.json'), `${JSON.stringify(settings, null, 2)}\n`);
  return settings;
}

function standIn(ports: Ports, settings: Record<string, string>): ChildCommand {
  const options = ['--folder', folder, '--product', settings.PUBLIC_URL ?? ''];
  const listen = ['--secure', `${ports.secure}`, '--pages', `${ports.pages}`, '--windows', `${ports.windows}`];
  return {
    name: 'stand-in',
    args: ['--import', 'tsx', 'infra/local/stand-in.ts', ...options, ...listen],
    // The chat windows talk to the connector, so they must trust the authority too.
    env: { ...process.env, NODE_EXTRA_CA_CERTS: settings.NODE_EXTRA_CA_CERTS },
    cwd: root,
  };
}

function startProduct(children: Children, settings: Record<string, string>, ports: Ports): Promise<void> {
  const command = {
    name: 'followthrough',
    args: ['--enable-source-maps', 'dist/main.js'],
    // What is set by hand wins, but for the authority: many machines set that one for their own proxy.
    env: { ...settings, ...process.env, NODE_EXTRA_CA_CERTS: settings.NODE_EXTRA_CA_CERTS },
    cwd: root,
  };
  return children.start(command, () => answersOk(`http://localhost:${ports.product}/readyz`));
}

async function answersOk(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false; // Not listening yet.
  }
}

function portsTaken(taken: number[]): string {
  const [which, are] = taken.length === 1 ? ['Port', 'is'] : ['Ports', 'are'];
  return `${which} ${taken.join(', ')} ${are} taken by another program. End it, or start on other ports: npm start -- --ports free`;
}
