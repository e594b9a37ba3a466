import { writePlan } from '../../../src/documents/writing/write-plan.ts';
import { day, type PlanGiven, revision } from '../../builders/plan.ts';
import { layout, partOf, printed } from './given.ts';

const ON = day('2015-07-02');

/** The body of the Word document that a plan is written as. */
async function body(given: PlanGiven): Promise<string> {
  return partOf(await writePlan(printed(given), 'docx', ON), 'word/document.xml');
}

/** The texts of each row of a document, cell by cell, lines with a stroke between them. */
function rowsOf(xml: string): readonly (readonly string[])[] {
  return [...xml.matchAll(/<w:tr>(.*?)<\/w:tr>|<w:tr [^>]*>(.*?)<\/w:tr>/gs)].map(([, row, other]) =>
    [...(row ?? other ?? '').matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell]) =>
      [...(cell ?? '').matchAll(/<w:p>(.*?)<\/w:p>/gs)]
        .map(([, line]) => (line ?? '').replace(/<[^>]+>/g, ''))
        .join(' | '),
    ),
  );
}

test('gives the document its own columns back, in their order, under their names', async () => {
  const xml = await body({
    layout: layout([
      ['No.', 'ref'],
      ['What will we do?', 'action'],
      ['Cost code', null],
      ['By', 'due'],
      ['Who', 'lead'],
    ]),
    actions: [
      {
        ref: '1.1',
        text: 'Mend the roof',
        leads: ['Head of Property'],
        other: [{ header: 'Cost code', text: 'AB12' }],
      },
    ],
  });
  expect(rowsOf(xml).slice(0, 2)).toEqual([
    ['No.', 'What will we do?', 'Cost code', 'By', 'Who'],
    ['1.1', 'Mend the roof', 'AB12', '2015-06-30', 'Head of Property'],
  ]);
});

test('writes a revised date below the first one, with who agreed to it, when and why', async () => {
  const agreed = { ...revision('2015-09-30'), agreed: { by: 'Mary Manager', on: day('2015-07-01') } };
  const xml = await body({ layout: layout(['action', 'due']), actions: [{ leads: [], revisions: [agreed] }] });
  expect(rowsOf(xml)[1]?.[1]).toBe(
    '2015-06-30 | Revised to 30 September 2015, agreed by Mary Manager on 1 July 2015: Late start',
  );
});

test('adds a column for updates to a document that has none, and dates each update itself', async () => {
  const progress = [
    { on: null, by: null, text: 'Begun.' },
    { on: '2015-06-12', by: 'Lee Lead', text: 'Half is done.' },
  ];
  const xml = await body({ layout: layout(['action', 'lead', 'due']), actions: [{ progress, leads: ['A'] }] });
  expect(rowsOf(xml)[0]?.[3]).toBe('Progress to date');
  expect(rowsOf(xml)[1]?.[3]).toBe('Begun. | Update 12 June 2015, Lee Lead: Half is done.');
});

test('puts an update under the column of its month, and what came since into the one that runs on', async () => {
  const columns = layout(['action', ['Update March 2015', 'progress'], ['Progress', 'progress'], 'lead', 'due']);
  const progress = [
    { on: '2015-03', by: null, text: 'Begun.' },
    { on: '2015-06-12', by: 'Lee Lead', text: 'Done.' },
  ];
  const xml = await body({ layout: columns, actions: [{ progress, leads: [] }] });
  expect(rowsOf(xml)[1]?.slice(1, 3)).toEqual(['Begun.', 'Update 12 June 2015, Lee Lead: Done.']);
});

test('keeps the printed status beside the one that holds now', async () => {
  const columns = layout(['action', 'status', 'progress']);
  const actions = [{ status: 'done', statusPhrase: 'Partly implemented' } as const, { statusPhrase: 'Under way' }];
  expect(rowsOf(await body({ layout: columns, actions })).map((row) => row[1])).toEqual([
    'The status',
    'Done | (printed: Partly implemented)',
    'Under way',
  ]);
});

test('lets nothing fall that no column of the document can hold', async () => {
  const xml = await body({
    layout: layout(['action', 'progress']),
    actions: [
      {
        ref: '7',
        leads: ['Head of Care'],
        finding: 'Nobody looks.',
        priority: 'high',
        measure: 'Ten of ten.',
        check: { phrase: 'Four of ten.', result: 'partly-done', by: 'audit', on: null, person: null },
        parts: [{ mark: 'a', text: 'The first half', leads: ['Team Manager'], due: null, status: 'unknown' }],
        other: [{ header: 'Cost', text: '£400' }],
        status: 'superseded',
      },
    ],
  });
  const told = rowsOf(xml)[1]?.join(' / ') ?? '';
  for (const text of [
    '7 Review',
    'Head of Care',
    'a) Team Manager',
    '2015-06-30',
    'Nobody looks.',
    'High',
    'Ten of ten.',
  ])
    expect(told).toContain(text);
  for (const text of ['Four of ten.', 'a) The first half', '£400', 'Status: Superseded']) expect(told).toContain(text);
});

test('marks areas as the document does: headings, full rows, or a first column over its rows', async () => {
  const areas = [{ title: 'Care', actions: [{}, {}] }];
  const heading = await body({ layout: layout(['action', 'lead'], { areas: 'heading' }), areas });
  expect(heading).toMatch(/<w:pStyle w:val="Heading2"\/>.*Priority Area 1: Care.*<w:tbl>/s);
  const row = await body({ layout: layout(['action', 'lead'], { areas: 'row' }), areas });
  expect(rowsOf(row)[1]).toEqual(['Priority Area 1: Care']);
  expect(row).toContain('<w:gridSpan w:val="2"/>');
  const merged = await body({ layout: layout(['area', 'action', 'lead'], { areas: 'merged-column' }), areas });
  expect(rowsOf(merged).map(([first]) => first)).toEqual(['The area', 'Priority Area 1: Care', '']);
  expect(merged).toMatch(/w:vMerge w:val="restart".*w:vMerge w:val="continue"/s);
});

test('one ref over several actions is one cell, and refs of others are not', async () => {
  const actions = [{ ref: '1' }, { ref: '1' }, { ref: '2' }, { ref: null }, { ref: null }];
  const xml = await body({ layout: layout(['ref', 'action']), actions });
  expect(rowsOf(xml).map(([ref]) => ref)).toEqual(['The ref', '1', '', '2', '', '']);
  expect(xml.match(/w:vMerge/g)).toHaveLength(2);
});

test('repeats the header on every page, keeps short rows whole, and lets a long one go over the page', async () => {
  const xml = await body({ actions: [{ text: 'Short' }, { text: 'Long. '.repeat(300) }] });
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(2);
});

test('is A4 across the page, in British English, with the plan’s title as the document’s', async () => {
  const bytes = await writePlan(printed({ title: 'Care & <support>', actions: [{}] }), 'docx', ON);
  expect(partOf(bytes, 'docProps/core.xml')).toContain('<dc:title>Care &amp; &lt;support&gt;</dc:title>');
  expect(partOf(bytes, 'word/styles.xml')).toContain('w:lang w:val="en-GB"');
  const [, width, height] =
    /<w:pgSz w:w="(\d+)" w:h="(\d+)" w:orient="landscape"\/>/.exec(partOf(bytes, 'word/document.xml')) ?? [];
  expect([Number(width) > Number(height), Math.round(Number(width) / 100)]).toEqual([true, 168]);
});

test('leaves out what no document can show', async () => {
  const xml = await body({ actions: [{ text: 'Bell\u0007, null\u0000, half\ud800 and \ufffe.' }] });
  expect(rowsOf(xml)[1]).toContain('Bell, null, half and .');
});

test('points at the row above where the document did, for as long as it is so', async () => {
  const progress = [{ on: null, by: null, text: 'Begun.' }];
  const above = { progress, leads: [] };
  const actions = [above, { ...above, statusPhrase: 'As above' }, { statusPhrase: 'As above', leads: [] }];
  const xml = await body({ layout: layout(['action', 'progress']), actions });
  expect(rowsOf(xml).map((row) => row[1])).toEqual(['The progress', 'Begun.', 'As above', '']);
});
