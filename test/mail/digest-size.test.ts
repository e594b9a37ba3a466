import fc from 'fast-check';
import { writeDigest } from '../../src/mail/write-digest.ts';
import { day, person, plan, revision } from '../builders/plan.ts';
import { askedOf, digestOf, LINKS } from './digests.ts';
import { asOneLine, linksOf, sayings } from './read-mail.ts';

/** Words as people paste them: long, with markup, with letters that take four bytes. */
const words = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('<', '&', '"', '😀', 'ŵ', ' '), maxLength: 900 }),
  fc.lorem({ maxCount: 80 }),
);

const action = fc.record({
  ref: fc.option(words),
  text: words,
  by: fc.constantFrom('2014-12-31', '2015-06-30', '2015-07-08', null),
  leads: fc.array(words, { maxLength: 3 }),
  progress: fc.array(
    fc.record({ on: fc.constantFrom(null, '2015', '2015-06-03'), by: fc.option(words), text: words }),
    {
      maxLength: 2,
    },
  ),
  revisions: fc.array(fc.constant(revision('2015-09-30', { agreed: false, reason: '& so on '.repeat(60) })), {
    maxLength: 1,
  }),
});

const area = fc.record({ title: words, label: fc.option(words), actions: fc.array(action, { maxLength: 8 }) });

const plans = fc
  .array(fc.record({ title: words, areas: fc.array(area, { minLength: 1, maxLength: 8 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((given) => given.map((one, index) => plan({ ...one, id: `p${index}` })));

const ANY_PLANS = { numRuns: 12, endOnFailure: true } as const;

test('a digest is never over 100 kB', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (given) => {
      const { html } = await writeDigest(digestOf(given), LINKS);
      expect(Buffer.byteLength(html)).toBeLessThanOrEqual(100_000);
    }),
    ANY_PLANS,
  );
});

test('both parts say the same', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (given) => {
      const { html, text } = await writeDigest(digestOf(given), LINKS);
      const inText = asOneLine(text);
      expect(sayings(html).filter((said) => !inText.includes(said))).toEqual([]);
      expect(linksOf(html).filter(({ href }) => !text.includes(href))).toEqual([]);
    }),
    ANY_PLANS,
  );
});

const crowd = (areas: number, actions: number) =>
  plan({ areas: Array.from({ length: areas }, () => ({ actions: Array.from({ length: actions }, () => ({})) })) });

test.each([
  [12, 40],
  [400, 2],
])('%i areas with %i late actions each: what does not fit is counted', async (areas, actions) => {
  const { html } = await writeDigest(digestOf([crowd(areas, actions)]), LINKS);
  const said = sayings(html);
  const shown = said.filter((line) => line.startsWith('Overdue,')).length;
  const counted = said.map((line) => Number(/^and (\d+) more/u.exec(line)?.[1] ?? 0)).reduce((a, b) => a + b);
  expect(shown).toBeGreaterThan(40);
  expect(shown + counted).toBe(areas * actions);
  expect(linksOf(html).filter(({ words }) => words.startsWith('and '))).not.toEqual([]);
});

test('when room is short every area shows its longest overdue first', async () => {
  const { html } = await writeDigest(digestOf([crowd(12, 40)]), LINKS);
  expect(sayings(html).filter((line) => line.startsWith('Priority Area'))).toHaveLength(12);
});

test('who did not answer is counted even where nothing of it fits', async () => {
  const lee = person('Lee Lead');
  const lastAnswer = { on: day('2015-06-29'), by: person('Kim Example'), words: 'Half done' };
  const quiet = { actions: [{ by: '2015-07-08', leads: [lee, lastAnswer.by], lastAnswer }] };
  const late = { actions: Array.from({ length: 300 }, () => ({})) };
  const past = [askedOf(lee.id, '2015-06-15', 'plan:a2.1')];
  const { html } = await writeDigest(digestOf([plan({ areas: [late, quiet] })], past), LINKS);
  const said = sayings(html);
  expect(said[said.indexOf('Asked and not answered, not yet late') + 1]).toBe('1 action');
});
