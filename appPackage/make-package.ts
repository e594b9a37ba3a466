import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import project from '../package.json';
import { renderManifest } from './render-manifest.ts';
import { renderManifestWithPane } from './render-with-pane.ts';
import { zipPackage } from './zip-package.ts';

const HERE = import.meta.dirname;
const TARGET = join(HERE, '..', 'dist', 'appPackage');

const Environment = z.object({
  PUBLIC_URL: z.url({ protocol: /^https$/, error: 'the https address at which Teams reaches the service' }),
  CLIENT_ID: z.guid({ error: 'the id of the app registration' }),
  TEAMS_APP_ID: z.guid({ error: 'the id of this package in your catalogue: any new GUID, kept for ever' }),
});

// Writes both packages from the environment, or names everything that is missing in it.
const environment = Environment.safeParse(process.env);
if (environment.success) {
  const { PUBLIC_URL, CLIENT_ID, TEAMS_APP_ID } = environment.data;
  const settings = { publicUrl: PUBLIC_URL, clientId: CLIENT_ID, teamsAppId: TEAMS_APP_ID, version: project.version };
  const icons = {
    color: readFileSync(join(HERE, 'icons', 'color.png')),
    outline: readFileSync(join(HERE, 'icons', 'outline.png')),
  };
  mkdirSync(TARGET, { recursive: true });
  write('followthrough.zip', zipPackage(renderManifest(settings), icons));
  write('followthrough-with-pane.zip', zipPackage(renderManifestWithPane(settings), icons));
} else {
  for (const { path, message } of environment.error.issues) console.error(`${path.join('.')}: ${message}`);
  process.exitCode = 2;
}

function write(name: string, content: Uint8Array): void {
  writeFileSync(join(TARGET, name), content);
  console.log(`dist/appPackage/${name}`);
}
