import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrokenRule, breakableRules } from '../../../infra/local/broken-rules.ts';
import { counted } from '../../counted.ts';
import { startStandIn } from '../../stand-in.ts';
import { batchAndThrottlingRules } from './batches-and-throttling.ts';
import { benchOn } from './bench.ts';
import { botRules } from './bot.ts';
import { listRules } from './lists.ts';
import { peopleAndMailRules } from './people-and-mail.ts';
import { permissionAndErrorRules } from './permissions-and-errors.ts';
import { readingRules } from './reading.ts';
import type { Rule } from './rule.ts';
import { versionAndDeltaRules } from './versions-and-delta.ts';
import { writingRules } from './writing.ts';

const rules = [
  ...listRules,
  ...readingRules,
  ...writingRules,
  ...versionAndDeltaRules,
  ...permissionAndErrorRules,
  ...batchAndThrottlingRules,
  ...peopleAndMailRules,
  ...botRules,
];

async function look({ check }: Rule, broken: readonly BrokenRule[]): Promise<void> {
  const standIn = await startStandIn();
  for (const rule of broken) standIn.faults.broken.add(rule);
  try {
    await check(benchOn(standIn));
  } finally {
    await standIn.stop();
  }
}

afterAll(() => counted('rules of Microsoft 365 held and broken', rules.length));

test.each(rules)('$section: $says', async (rule) => {
  await look(rule, []);
  // By an expectation of the check, and not because something else fell over.
  await expect(look(rule, [rule.brokenBy])).rejects.toHaveProperty('matcherResult');
});

test('every rule stands in a section of the platform’s facts', () => {
  const facts = readFileSync(join(process.cwd(), 'docs', 'platform.md'), 'utf8');
  const sections = [...facts.matchAll(/^## ([A-Z]\d+)\b/gm)].map(([, section]) => section);
  expect(sections).toEqual(expect.arrayContaining([...new Set(rules.map(({ section }) => section))]));
});

test('every rule that the stand-in can break is looked at', () => {
  expect(rules.map(({ brokenBy }) => brokenBy).toSorted()).toEqual(breakableRules.toSorted());
});
