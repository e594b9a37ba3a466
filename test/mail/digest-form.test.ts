import { writeDigest } from '../../src/mail/write-digest.ts';
import { person, plan, revision } from '../builders/plan.ts';
import { askedOf, digestOf, LINKS } from './digests.ts';
import { linksOf, readMail, sayings } from './read-mail.ts';

const lee = person('Lee Lead');

async function fullMail() {
  const areas = [
    { actions: [{ ref: '1.1', revisions: [revision('2015-09-30', { agreed: false })] }, { text: 'No ref' }] },
    { actions: [{ ref: '2.1', by: '2015-07-08' }] },
  ];
  return writeDigest(digestOf([plan({ areas })], [askedOf(lee.id, '2015-06-15', 'plan:a2.1')]), LINKS);
}

test('words of plans and people stay words', async () => {
  const nasty = '<img src=x onerror="alert(1)"> & \'<b>bold</b>\' </td></table>';
  const digest = digestOf([
    plan({
      title: nasty,
      areas: [
        {
          title: nasty,
          label: nasty,
          actions: [
            {
              ref: '<i>',
              text: nasty,
              leads: [nasty],
              progress: [{ on: null, by: nasty, text: nasty }],
              revisions: [revision('2015-09-30', { agreed: false, reason: nasty })],
            },
          ],
        },
      ],
    }),
  ]);
  const { html } = await writeDigest(digest, LINKS);
  expect(readMail(html).querySelectorAll('img, b, i, script')).toEqual([]);
  expect(sayings(html)).toContain(`Action <i>: ${nasty}`);
  expect(sayings(html)).toContain(`Reason: “${nasty}”`);
});

test('characters that nobody sees, or that turn the line around, are left out', async () => {
  const { html, text } = await writeDigest(
    digestOf([plan({ actions: [{ text: 'Pay\u202e bills\u0000\ntoday' }] })]),
    LINKS,
  );
  expect(sayings(html)).toContain('Pay bills today');
  expect(text).toContain('Pay bills today');
});

test('long words of a plan are cut at a word and say so', async () => {
  const { html } = await writeDigest(
    digestOf([plan({ actions: [{ ref: '1', text: 'every plan '.repeat(200) }] })]),
    LINKS,
  );
  const said = sayings(html).find((words) => words.startsWith('Action 1:')) ?? '';
  expect(said).toMatch(/ (every|plan)…$/u);
  expect(said.length).toBeLessThan(340);
});

test('Word can draw a long one: no cell that is taller than a page', async () => {
  const areas = [{ actions: Array.from({ length: 40 }, () => ({})) }];
  const page = readMail((await writeDigest(digestOf([plan({ areas })]), LINKS)).html);
  const items = page.querySelectorAll('td').map((cell) => cell.querySelectorAll('.rule').length);
  expect(Math.max(...items)).toBeLessThanOrEqual(5);
});

test('a screen reader finds a language, headings without gaps, and no table that is only layout', async () => {
  const page = readMail((await fullMail()).html);
  expect(page.querySelector('html')?.getAttribute('lang')).toBe('en-GB');
  expect(page.querySelectorAll('table:not([role=presentation])')).toEqual([]);
  const levels = page.querySelectorAll('h1, h2, h3').map(({ tagName }) => Number(tagName.slice(1)));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
});

test('links with the same words lead to the same place', async () => {
  const links = linksOf((await fullMail()).html);
  const words = new Set(links.map((link) => link.words));
  expect(new Set(links.map(({ href, words }) => `${words} ${href}`)).size).toBe(words.size);
  expect([...words]).toEqual([
    'Action 1.1',
    'Agree to 30 September 2015: Action 1.1',
    'Refuse, with a reason: Action 1.1',
    'No ref',
    'Action 2.1',
    'Open all that is overdue in Followthrough',
    'Change when this mail comes, or stop it',
  ]);
});

test('it follows dark mode, and every colour has one for the dark', async () => {
  const { html } = await fullMail();
  expect(html).toContain('<meta name="color-scheme" content="light dark">');
  const coloured = readMail(html).querySelectorAll('[style*=color]:not([style*="color:inherit"])');
  const classes = new Set(coloured.map((one) => one.getAttribute('class') ?? 'none'));
  for (const name of classes) expect(html).toMatch(new RegExp(`prefers-color-scheme: dark[^@]*\\.${name} \\{`, 'u'));
});

test('nothing in it is fetched from anywhere', async () => {
  expect((await fullMail()).html).not.toMatch(/<img|<link|@import|url\(|<script/u);
});
