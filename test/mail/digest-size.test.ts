import fc from 'fast-check';
import { writeDigest } from '../../src/mail/write-digest.ts';
import { addressOf, viewIn } from '../../tab/all-actions/address.ts';
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

test('what does not fit leads to the very list: to decide, due soon, done', async () => {
  const later = { by: '2015-12-31', revisions: [revision('2016-03-31', { agreed: false })] };
  const check = { by: 'management', result: 'done', phrase: 'Seen', on: '2015-06-30', person: null } as const;
  const finished = { status: 'done', recordedOn: day('2015-06-30'), check } as const;
  const many = <One>(one: One) => Array.from({ length: 150 }, () => one);
  const led = async (actions: readonly object[]) => {
    const { html } = await writeDigest(digestOf([plan({ actions })]), LINKS);
    const more = linksOf(html).filter(({ words: said }) => /^and \d+ more/u.test(said));
    // The list of all actions understands all that its address says.
    for (const { search, pathname } of more.map(({ href }) => new URL(href)))
      expect(pathname === '/actions' ? addressOf(viewIn(new URLSearchParams(search))).size : 0).toBe(
        new URLSearchParams(search).size,
      );
    return more.map(({ words: said, href }) => [said.replace(/\d+/u, 'N'), decodeURIComponent(href)]);
  };
  expect(await led(many(later))).toEqual([['and N more decisions', LINKS.toDecide()]]);
  expect(await led(many({ by: '2015-07-08' }))).toEqual([
    [
      'and N more that are due soon',
      LINKS.actions('area=plan/a1&from=2015-07-01&to=2015-07-15&silent=14&state=open&sort=due'),
    ],
  ]);
  expect(await led(many(finished))).toEqual([
    ['and N more that are done', LINKS.actions('area=plan/a1&rag=done&rag=checked&sort=-update')],
  ]);
});
