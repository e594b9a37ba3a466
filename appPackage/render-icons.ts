import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ALTERNATE_ICONS, PHONE_ICONS, PHONE_SCALES, RIBBON_ICONS } from './render-with-pane.ts';

const ICONS = join(import.meta.dirname, 'icons');
/** The pane's icons travel with the tab's files: Outlook fetches them by address. */
const PANE_ICONS = join(import.meta.dirname, '..', 'tab', 'public', 'icons');
const PANE_PIXELS = new Set([
  ...RIBBON_ICONS,
  ...PHONE_ICONS.flatMap((size) => PHONE_SCALES.map((scale) => size * scale)),
  ...Object.values(ALTERNATE_ICONS),
]);

// Draws the packages' icons from their SVG; run it by hand after changing one, and commit the PNGs.
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
mkdirSync(PANE_ICONS, { recursive: true });
await draw('color', 192, join(ICONS, 'color.png'));
await draw('outline', 32, join(ICONS, 'outline.png'));
for (const pixels of PANE_PIXELS) await draw('color', pixels, join(PANE_ICONS, `${pixels}.png`));
await browser.close();

async function draw(name: string, pixels: number, file: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: pixels, height: pixels } });
  const svg = readFileSync(join(ICONS, `${name}.svg`), 'utf8');
  const style = `body{margin:0}svg{display:block;width:${pixels}px;height:${pixels}px}`;
  await page.setContent(`<style>${style}</style>${svg}`);
  writeFileSync(file, await page.screenshot({ omitBackground: true }));
  await page.close();
}
