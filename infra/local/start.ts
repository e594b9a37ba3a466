import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureCertificates } from './certificates.ts';
import { productSettings } from './product-settings.ts';
import { build, mustBuild } from './running/build.ts';
import { type ChildCommand, type Children, createChildren } from './running/children.ts';
import { runFirstStart } from './running/first-commands.ts';
import { choosePorts, lastStart, noteStart } from './running/last-start.ts';
import { linkTable } from './running/link-table.ts';
import { prepareFolder, type StartOptions, startOptions } from './running/options.ts';
import { isTaken, type Ports, usualPorts } from './running/ports.ts';
import { azurite, isStorageReady, storageConnection } from './running/storage.ts';

// Everything on one machine: `npm start`. Called by start.mjs, which has seen to Node and the packages.

const root = join(import.meta.dirname, '..', '..');
const say = (line: string) => console.log(line);
const children = createChildren(say);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => children.isStopping() || void end(0));
try {
  await startAll(startOptions(process.argv.slice(2), join(root, '.local')));
  console.error(await children.died);
} catch (error) {
  // Whatever is broken off by Ctrl-C fails; that is no news.
  if (!children.isStopping()) console.error(error instanceof Error ? error.message : error);
}
if (!children.isStopping()) await end(1);

async function end(exitCode: number): Promise<void> {
  if (exitCode === 0) say('Ending ...');
  await children.stop();
  process.exit(exitCode);
}

type Settings = Record<string, string>;

async function startAll(options: StartOptions): Promise<void> {
  const { folder } = options;
  const ports = await choosePorts(options.ports === 'free' ? 'free' : usualPorts, lastStart(folder));
  prepareFolder(options);
  noteStart(folder, ports);
  if (mustBuild(root)) {
    say('Building ...');
    build(root);
  }
  const settings = await writeSettings(folder, ports);
  say('Starting the stand-in for Microsoft 365 and Azure Storage ...');
  await Promise.all([
    children.start(standIn(folder, { ports, settings }), () => isTaken(ports.pages)),
    children.start(azurite(folder, ports), () => isStorageReady(ports)),
  ]);
  await runFirstStart({ root, folder, settings, say });
  say('Starting Followthrough ...');
  await startProduct(children, settings, ports);
  say(`Ready\n\n${linkTable(settings)}\n\nCtrl-C ends all of it.`);
}

async function writeSettings(folder: string, ports: Ports): Promise<Settings> {
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

function standIn(folder: string, { ports, settings }: { ports: Ports; settings: Settings }): ChildCommand {
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

function startProduct(children: Children, settings: Settings, ports: Ports): Promise<void> {
  const command = {
    name: 'followthrough',
    args: ['--enable-source-maps', 'dist/main.js'],
    // A PORT or an authority that this machine sets for something else must not lead the product elsewhere.
    env: { ...process.env, ...settings, LOG_LEVEL: process.env.LOG_LEVEL ?? settings.LOG_LEVEL },
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
