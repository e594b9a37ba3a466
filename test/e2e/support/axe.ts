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
export async function seriousFaults(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axe);
  await untilStill(frame);
  return frame.evaluate<string[]>(`axe.run({ exclude: ['${ON_THEIR_WAY}'] }).then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => [id, html, failureSummary].join(' | '))))`);
}
