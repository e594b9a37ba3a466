// What `npm start` runs. On a clean clone nothing is installed yet, so this file needs nothing but Node.
import { ensureInstalled } from '../install.mjs';

requireNode(20, 19);
ensureInstalled();
const { register } = await import('tsx/esm/api');
register();
await import('./start.ts');

function requireNode(wantedMajor, wantedMinor) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  console.error(`Followthrough needs Node ${wantedMajor}.${wantedMinor} or later; this is ${process.versions.node}.`);
  process.exit(1);
}
