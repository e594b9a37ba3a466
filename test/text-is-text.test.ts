import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import { overdueCard } from '../bot/cards/overdue-card.ts';
import { overdueList } from '../src/core/plan/overdue-list.ts';
import { readPeopleSheet, writePeopleSheet } from '../src/documents/people-sheet-file.ts';
import { writeDigest } from '../src/mail/write-digest.ts';
import { OverdueReply } from '../src/wire/tab.ts';
import { type SignIn, serve, startSignIn } from './api/served.ts';
import { day, person, plan } from './builders/plan.ts';
import { digestOf, LINKS } from './mail/digests.ts';
import { readMail } from './mail/read-mail.ts';
import { runCli } from './terminal/run-cli.ts';

/** What somebody may have typed, pasted or printed, each of which some door's reader would act on. */
const WORDS: readonly [what: string, words: string][] = [
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['half an element', '"><b onmouseover=alert(1)>'],
  ['an entity', '&lt;b&gt; &#x3c;i&#x3e;'],
  ['markdown', '**bold** [a link](https://example.org) # heading `code`'],
  ['a mention', '<at id="0">Everybody</at>'],
  ['an address', 'https://example.org/?q=<x> javascript:alert(1)'],
  ['a card’s function', '{{DATE(2015-01-01T00:00:00Z, SHORT)}} $(rating)'],
  ['a formula', '=HYPERLINK("https://example.org","Open")'],
  ['a formula behind a space', ' =1+1'],
  ['a formula behind a tab', '\t=1+1'],
  ['a formula behind a line break', '\r\n=1+1'],
  ['a sum', '+1'],
  ['a difference', '-1'],
  ['an old formula', '@SUM(1)'],
  ['a terminal’s colours', '\u001b[31mred\u001b[0m'],
  ['a terminal’s title and bell', '\u001b]0;title\u0007'],
  ['the one-character form of the same', '\u009b31mred'],
  ['an overwriting line', 'all is well\rnothing is'],
  ['text turned around', 'abc \u202egnp.exe\u202c'],
  ['isolated directions', '\u2067abc\u2069'],
  ['what has no width', 'Le\u200be L\u200dead\ufeff'],
  ['names that are properties', '__proto__ constructor'],
];

const CORA = person('Cora Coordinator');

/** Nothing of this may reach a reader's program as it is. */
const OBEYED = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

const hostile = (words: string) =>
  plan({
    title: words,
    roles: { coordinators: [CORA] },
    areas: [
      {
        label: words,
        title: words,
        manager: { id: 'id-of-the-manager', name: words },
        actions: [{ text: words, leads: [{ id: 'id-of-the-lead', name: words }], by: '2015-06-01' }],
      },
    ],
  });

let signIn: SignIn;
let plain: string;
beforeAll(async () => {
  signIn = await startSignIn();
  plain = (await writeDigest(digestOf([hostile('Plain words')]), LINKS)).html;
});
afterAll(() => signIn.close());

describe.each(WORDS)('%s', (_what, words) => {
  test('is told by the API as it is, and as nothing but JSON', async () => {
    const api = await serve(signIn, { plans: [hostile(words)] });
    const authorization = `Bearer ${await signIn.tokenFor(CORA)}`;
    const reply = await fetch(`${api.url}/api/overdue`, { headers: { authorization } });
    const told = OverdueReply.parse(await reply.json());
    await api.close();
    expect(reply.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    const [first] = told.plans;
    expect(first?.title).toBe(words);
    expect(first?.areas[0]?.overdue[0]).toMatchObject({ text: words, leads: [words] });
  });

  test('is text in the digest: no element, no link and no attribute comes of it', async () => {
    const { subject, html, text } = await writeDigest(digestOf([hostile(words)]), LINKS);
    const shapeOf = (mail: string) =>
      readMail(mail)
        .querySelectorAll('*')
        .map(({ tagName, attributes }) => [tagName, Object.keys(attributes)]);
    expect(shapeOf(html)).toEqual(shapeOf(plain));
    expect(subject).not.toMatch(/[\r\n]/);
    for (const told of [subject, html, text]) expect(told.replaceAll('\r\n', '\n')).not.toMatch(OBEYED);
  });

  test('is text on a card: no mention, no function, nothing that a block reads as markdown', () => {
    const card = JSON.stringify(overdueCard([overdueList(hostile(words), day('2015-07-02'))]));
    expect(card).not.toMatch(/<\/?at\b|\{\{/);
    expect(card).not.toMatch(OBEYED);
  });

  test.each(['people.csv', 'people.xlsx'])('is text in %s, and comes back', async (name) => {
    const row = { role: 'lead', area: '', printed: words, person: '', name: '' } as const;
    const bytes = await writePeopleSheet([row], name);
    expect(await firstCellOf(name, bytes)).not.toMatch(/^\s*[=+\-@]/);
    const [back] = await readPeopleSheet({ name, bytes });
    // The parts of an .xlsx are XML, which has no place for most control characters.
    expect(asPrinted(back?.printed ?? '')).toBe(asPrinted(words));
  });
});

/** Words as the matching of leads compares them, without control characters. */
function asPrinted(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
}

/** The cell as a spreadsheet would hold it. */
async function firstCellOf(name: string, bytes: Uint8Array): Promise<string> {
  if (name.endsWith('.csv')) return String(Papa.parse<string[]>(new TextDecoder().decode(bytes)).data[1]?.[2]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  const cell = book.worksheets[0]?.getCell('C2');
  // A text that looks like a formula is none as long as it is stored as text.
  return cell?.type === ExcelJS.ValueType.String ? `text: ${cell.text}` : `=${cell?.text}`;
}

test('a terminal shows all of it and obeys none of it, in words and as JSON', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'text-'));
  const file = join(folder, 'plan.json');
  const actions = WORDS.map(([, words], index) => ({
    id: `a1.${index + 1}`,
    text: words,
    leads: [words],
    due: { phrase: words, kind: 'day', by: '2015-06-01' },
    status: 'in-progress',
  }));
  await writeFile(
    file,
    JSON.stringify({
      format: 'followthrough-plan/1',
      title: WORDS.map(([, words]) => words).join(' '),
      areas: [{ title: 'An area', actions }],
    }),
  );
  const [lines, json] = await Promise.all([
    runCli(['overdue', file, '--on', '2015-07-02']),
    runCli(['overdue', file, '--on', '2015-07-02', '--json']),
  ]);
  await rm(folder, { recursive: true });
  expect(lines).toMatchObject({ code: 0, err: '' });
  for (const out of [lines.out, json.out]) expect(out).not.toMatch(OBEYED);
  expect(lines.out).toContain('\\u001b[31mred');
  const told = JSON.parse(json.out).plans[0].areas[0].overdue.map(({ text }: { text: string }) => text);
  expect(told.toSorted()).toEqual(WORDS.map(([, words]) => words).toSorted());
});
