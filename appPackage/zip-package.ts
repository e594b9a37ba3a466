import { strToU8, zipSync } from 'fflate';
import type { Manifest } from './render-manifest.ts';

/** The pictures of the package, as PNG: 192x192 in colour, 32x32 white on transparent. */
export interface Icons {
  readonly color: Uint8Array;
  readonly outline: Uint8Array;
}

/** The package that an administrator uploads: three files at the top of a zip. The same input gives the same bytes. */
export function zipPackage(manifest: Manifest, icons: Icons): Uint8Array {
  return zipSync(
    {
      'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`),
      [manifest.icons.color]: icons.color,
      [manifest.icons.outline]: icons.outline,
    },
    { mtime: new Date(1980, 0, 1) },
  );
}
