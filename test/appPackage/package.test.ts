import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { renderManifest } from '../../appPackage/render-manifest.ts';
import { zipPackage } from '../../appPackage/zip-package.ts';
import { readPng } from './png.ts';

const ICONS = join(__dirname, '..', '..', 'appPackage', 'icons');
const color = readFileSync(join(ICONS, 'color.png'));
const outline = readFileSync(join(ICONS, 'outline.png'));

const manifest = renderManifest({
  publicUrl: 'https://plans.example.gov.uk',
  clientId: '7b9e2a40-3c51-4f0e-9d61-0a5d2f6c1b11',
  teamsAppId: '1d2c3b4a-5f6e-4788-99aa-bbccddeeff00',
  version: '0.1.0',
});

test('the package holds manifest and icons at its top, under the names that the manifest says', () => {
  const files = unzipSync(zipPackage(manifest, { color, outline }));
  expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
  expect(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))).toEqual(manifest);
});

test('the colour icon is 192 by 192 and leaves nothing transparent', () => {
  const { width, height, pixels } = readPng(color);
  expect([width, height]).toEqual([192, 192]);
  expect(pixels.filter(([, , , alpha]) => alpha < 255)).toEqual([]);
  expect(new Set(pixels.map(String)).size).toBeGreaterThan(2);
});

test('the outline icon is 32 by 32, white on transparent', () => {
  const { width, height, pixels } = readPng(outline);
  expect([width, height]).toEqual([32, 32]);
  const visible = pixels.filter(([, , , alpha]) => alpha > 0);
  expect(visible.filter(([red, green, blue]) => Math.min(red, green, blue) < 255)).toEqual([]);
  expect(visible.length).toBeGreaterThan(100);
  expect(pixels.length - visible.length).toBeGreaterThan(300);
});
