import { text } from 'node:stream/consumers';
import { AppManifestUtils } from '@microsoft/app-manifest';

// Reads a manifest and prints what Microsoft's schema says against it. A process of its own, since the package stands on
// modules that only Node itself can load, not the test runner. The schemas lie in the package: no network is needed.
const manifest = JSON.parse(await text(process.stdin));
console.log(JSON.stringify(await AppManifestUtils.validateAgainstSchema(manifest)));
