import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';
import { untilStill } from './until-still.ts';

const here = createRequire(import.meta.url);
// The axe that jest-axe brings along: another package brings an older one.
const axe = readFileSync(createRequire(here.resolve('jest-axe')).resolve('axe-core/axe.min.js'), 'utf8');

// Fluent's library for focus puts elements before and after what it watches over. They pass the focus on the moment that
// they are given it, so nobody ever stands on one, and that they are hidden from screen readers is right.
const ON_THEIR_WAY = '[data-tabster-dummy]';

/** What axe finds serious or critical in a frame, a line for each element. */
export function seriousFaults(frame: Frame): Promise<readonly string[]> {
  return run(frame, {});
}

/** The same of colours alone: all that another theme can make worse on a screen that has been looked at. */
export function faultsOfColour(frame: Frame): Promise<readonly string[]> {
  return run(frame, { runOnly: ['color-contrast', 'link-in-text-block'] });
}

async function run(frame: Frame, options: object): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(axe);
  await untilStill(frame);
  // What else it can tell of what passed takes it a fifth of its time.
  const wanted = JSON.stringify({ ...options, resultTypes: ['violations'] });
  return frame.evaluate<
    string[]
  >(`axe.run({ exclude: ['${ON_THEIR_WAY}'] }, ${wanted}).then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => [id, html, failureSummary].join(' | '))))`);
}
