// What deciding asks takes for 1,000 leads and 5,000 actions, and whether every rule holds over a year of them.
import { cpus } from 'node:os';
import { asksOn } from '../../src/core/asking/asks-on.ts';
import { forecastAsks } from '../../src/core/asking/forecast.ts';
import { lived, type Run } from '../core/asking/lived-year.ts';
import { brokenIn } from '../core/asking/rules-of-a-year.ts';
import { simulatedYear } from '../core/asking/simulated-year.ts';

const SIZE = { leads: 1000, actions: 5000 };
const MIDSUMMER = 180;

const middle: Run[] = [];
let cards = 0;
const began = performance.now();
function* watched(): Generator<Run> {
  for (const run of lived(simulatedYear(SIZE))) {
    cards += run.result.asks.length;
    if (middle.length === 0 && run.result.asks.length > 0 && run.on.dayOfYear > MIDSUMMER) middle.push(run);
    yield run;
  }
}
const broken = [...brokenIn(watched())];
console.log(`A year of ${SIZE.leads} leads and ${SIZE.actions} actions: ${cards} cards, in ${secondsSince(began)}.`);
console.log(`Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}\n`);
for (const [rule, faults] of broken)
  console.log(`${faults.length === 0 ? 'holds ' : 'BROKEN'} ${rule} ${faults.slice(0, 3)}`);
for (const run of middle) {
  const { on, past, plans, availability, answers } = run;
  const asking = { past, plans, availability, answers };
  const day = performance.now();
  const { asks } = asksOn({ ...asking, on });
  console.log(
    `\nOne day, ${on}, after ${past.length} cards of half a year: ${asks.length} cards, ${secondsSince(day)}`,
  );
  const ahead = performance.now();
  const days = forecastAsks({ ...asking, from: on, days: 30 });
  const foreseen = days.reduce((sum, one) => sum + one.asks.length, 0);
  console.log(`Thirty days ahead: ${foreseen} cards, ${secondsSince(ahead)}`);
}
if (broken.some(([, faults]) => faults.length > 0)) process.exitCode = 1;

function secondsSince(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(2)} s`;
}
