import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import project from '../package.json';
import { renderManifest } from './render-manifest.ts';
import { zipPackage } from './zip-package.ts';

const HERE = import.meta.dirname;
const TARGET = join(HERE, '..', 'dist', 'appPackage');

const Environment = z.object({
  PUBLIC_URL: z.url({ protocol: /^https$/, error: 'the https address at which Teams reaches the service' }),
  CLIENT_ID: z.guid({ error: 'the id of the app registration' }),
  TEAMS_APP_ID: z.guid({ error: 'the id of this package in your catalogue: any new GUID, kept for ever' }),
});

// Writes dist/appPackage/followthrough.zip from the environment, or names everything that is missing in it.
const environment = Environment.safeParse(process.env);
if (environment.success) {
  const { PUBLIC_URL, CLIENT_ID, TEAMS_APP_ID } = environment.data;
  const manifest = renderManifest({
    publicUrl: PUBLIC_URL,
    clientId: CLIENT_ID,
    teamsAppId: TEAMS_APP_ID,
    version: project.version,
  });
  const icons = {
    color: readFileSync(join(HERE, 'icons', 'color.png')),
    outline: readFileSync(join(HERE, 'icons', 'outline.png')),
  };
  mkdirSync(TARGET, { recursive: true });
  writeFileSync(join(TARGET, 'followthrough.zip'), zipPackage(manifest, icons));
  console.log('dist/appPackage/followthrough.zip');
} else {
  for (const { path, message } of environment.error.issues) console.error(`${path.join('.')}: ${message}`);
  process.exitCode = 2;
}
