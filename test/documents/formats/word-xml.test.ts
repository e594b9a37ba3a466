import type { Block } from '../../../src/documents/formats/blocks.ts';
import { openOfficeParts } from '../../../src/documents/formats/office-package.ts';
import { wordBlocks } from '../../../src/documents/formats/word-blocks.ts';
import { paragraph, table, wordFile, zipOf } from '../office-files.ts';

/** What Word writes and no package for Node does, as Office XML by hand. */
const read = (body: string) => wordBlocks(openOfficeParts(wordFile(body)).parts);
const textsOf = (blocks: readonly Block[]) => blocks.map((block) => (block.kind === 'text' ? block.text : block.kind));
const run = (inside: string, properties = '') => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${inside}</w:r>`;
const words = (text: string, properties = '') => run(`<w:t xml:space="preserve">${text}</w:t>`, properties);

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const level = (at: number, format: string, pattern: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`;

/** Paragraphs of a list, each at a level, under a definition of lists. */
function listed(numbering: string, items: readonly (readonly [list: number, level: number])[]): readonly string[] {
  const body = items
    .map(
      ([list, at]) =>
        `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${words('x')}</w:p>`,
    )
    .join('');
  const parts = {
    'word/document.xml': `<w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    'word/numbering.xml': `<w:numbering ${WORD}>${numbering}</w:numbering>`,
  };
  return textsOf(wordBlocks(openOfficeParts(zipOf(parts)).parts).blocks).map((text) => text.replace(/ ?x$/, ''));
}

describe('lists count as Word counts', () => {
  const outline = [level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '%1%2)'), level(2, 'lowerRoman', '(%3)')].join(
    '',
  );
  const kind = `<w:abstractNum w:abstractNumId="7">${outline}</w:abstractNum>`;
  const list = (id: number, override = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="7"/>${override}</w:num>`;

  test('a deeper level begins again under each number', () => {
    const items = [0, 1, 1, 2, 2, 0, 1, 2].map((at) => [1, at] as const);
    expect(listed(kind + list(1), items)).toEqual(['1.', '1a)', '1b)', '(i)', '(ii)', '2.', '2a)', '(i)']);
  });

  test('a second list of the same kind counts on, unless it says where it begins', () => {
    const starts = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const items = [1, 1, 2, 3, 3].map((id) => [id, 0] as const);
    expect(listed(kind + list(1) + list(2) + list(3, starts), items)).toEqual(['1.', '2.', '3.', '5.', '6.']);
  });

  test('a level may go on for ever, and legal numbers are figures', () => {
    const levels = [
      level(0, 'upperRoman', '%1'),
      level(1, 'decimal', '%1.%2', '<w:lvlRestart w:val="0"/><w:isLgl/>'),
    ].join('');
    const forever = `<w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum>${list(1)}`;
    const items = [0, 1, 0, 1].map((at) => [1, at] as const);
    expect(listed(forever, items)).toEqual(['I', '1.1', 'II', '2.2']);
  });

  test('a paragraph of a list that is not defined has no number', () => {
    expect(listed(kind, [[4, 0]])).toEqual(['']);
  });
});

test('a number comes from the style too, and a paragraph may take it away', () => {
  const parts = {
    'word/document.xml': `<w:document ${WORD}><w:body>
      <w:p><w:pPr><w:pStyle w:val="Two"/></w:pPr>${words('Roofs')}</w:p>
      <w:p><w:pPr><w:pStyle w:val="Two"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>${words('Doors')}</w:p>
      <w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>${words('Roofs 3')}</w:p></w:body></w:document>`,
    'word/numbering.xml': `<w:numbering ${WORD}><w:abstractNum w:abstractNumId="0">${level(0, 'decimal', 'Priority %1:')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/styles.xml': `<w:styles ${WORD}>
      <w:style w:styleId="One"><w:name w:val="heading 3"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:styleId="Two"><w:name w:val="Priority"/><w:basedOn w:val="One"/></w:style>
      <w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style></w:styles>`,
  };
  expect(wordBlocks(openOfficeParts(zipOf(parts)).parts).blocks).toEqual([
    { kind: 'text', text: 'Priority 1: Roofs', level: 3 },
    { kind: 'text', text: 'Doors', level: 3 },
  ]);
});

test('content controls, fields and links are opened, their codes and prompts are not read', () => {
  const { blocks } = read(
    `<w:sdt><w:sdtPr><w:alias w:val="Lead"/></w:sdtPr><w:sdtContent><w:p>${words('Head of ')}<w:hyperlink><w:sdt><w:sdtContent>${words('Property')}</w:sdtContent></w:sdt></w:hyperlink></w:p></w:sdtContent></w:sdt>` +
      `<w:p>${run('<w:fldChar w:fldCharType="begin"/>')}${run('<w:instrText> DATE </w:instrText>')}${run('<w:fldChar w:fldCharType="separate"/>')}${words('30 June 2015')}</w:p>`,
  );
  expect(textsOf(blocks)).toEqual(['Head of Property', '30 June 2015']);
});

test('the boxes and lists of an old form show what was chosen', () => {
  const box = (state: string) =>
    run(`<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${state}</w:checkBox></w:ffData></w:fldChar>`);
  const list = run(
    '<w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Red"/><w:listEntry w:val="Green"/></w:ddList></w:ffData></w:fldChar>',
  );
  const { blocks } = read(`<w:p>${box('<w:default w:val="1"/>')}${box('<w:checked w:val="0"/>')} ${list}</w:p>`);
  expect(textsOf(blocks)).toEqual(['☒☐Green']);
});

test('signs of Wingdings are the ticks that they look like', () => {
  const { blocks } = read(`<w:p>${run('<w:sym w:font="Wingdings" w:char="F0FC"/>')}${words(' Done')}</w:p>`);
  expect(textsOf(blocks)).toEqual(['✓ Done']);
});

test('a text box is read once, after the paragraph that it is fixed to', () => {
  const inside = `<w:txbxContent>${paragraph('Key: R is late')}</w:txbxContent>`;
  const box = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing>${inside}</w:drawing></mc:Choice><mc:Fallback><w:pict>${inside}</w:pict></mc:Fallback></mc:AlternateContent>`;
  expect(textsOf(read(`<w:p>${words('Repairs plan')}${run(box)}</w:p>`).blocks)).toEqual([
    'Repairs plan',
    'Key: R is late',
  ]);
});

test('hidden words, pictures and embedded files are not read, and each is listed', () => {
  const picture = '<w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/></w:drawing>';
  const { blocks, problems } = read(
    `<w:p>${words('Seen')}${words(' unseen', '<w:vanish/>')}${words(' again', '<w:vanish w:val="0"/>')}</w:p><w:p>${run(picture)}${run(picture)}</w:p><w:p>${run('<w:object/>')}</w:p>`,
  );
  expect(textsOf(blocks)).toEqual(['Seen again']);
  expect(problems.map(({ code, found }) => `${code} ${found}`)).toEqual([
    'hidden-text 1',
    'pictures-unread 2',
    'embedded-unread 1',
  ]);
});

test('a row that a tracked change deleted is gone', () => {
  const row = (text: string, change = '') => `<w:tr>${change}<w:tc>${paragraph(text)}</w:tc></w:tr>`;
  const { blocks } = read(`<w:tbl>${row('Old', '<w:trPr><w:del w:id="1"/></w:trPr>')}${row('New')}</w:tbl>`);
  expect(blocks).toMatchObject([{ rows: [{ where: 'table 1, row 1', cells: [{ text: 'New' }] }] }]);
});

test('a hidden row is read like any other, marked and counted', () => {
  const { blocks, problems } = read(
    `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${paragraph('Old promise')}</w:tc></w:tr></w:tbl>`,
  );
  expect(blocks).toMatchObject([{ rows: [{ hidden: true, cells: [{ text: 'Old promise' }] }] }]);
  expect(problems).toMatchObject([{ code: 'rows-hidden', found: '1' }]);
});

test('a sign that stands alone tells its colour', () => {
  const coloured = (text: string) =>
    `<w:tbl><w:tr><w:tc><w:p>${words(text, '<w:color w:val="FF0000"/>')}</w:p></w:tc></w:tr></w:tbl>`;
  expect(read(coloured('●')).blocks).toMatchObject([{ rows: [{ cells: [{ text: '●', fill: 'red' }] }] }]);
  expect(read(coloured('Late')).blocks).toEqual([
    expect.objectContaining({
      rows: [expect.objectContaining({ cells: [expect.not.objectContaining({ fill: 'red' })] })],
    }),
  ]);
});

test('a row that begins further right keeps its columns', () => {
  const right = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>${paragraph('Head of Property')}</w:tc></w:tr>`;
  const { blocks } = read(table(['Action', 'Lead']).replace('</w:tbl>', `${right}</w:tbl>`));
  expect(blocks).toMatchObject([{ rows: [{}, { cells: [{ column: 2, text: 'Head of Property' }] }] }]);
});

test('characters that nobody sees change no word, and markup in words is words', () => {
  const hostile = 'Mend\u200b the\u202e \u00adroof\u2066 &lt;script&gt;alert(1)&lt;/script&gt; on\u00a030\u2011June';
  expect(textsOf(read(`<w:p>${words(hostile)}</w:p>`).blocks)).toEqual([
    'Mend the roof <script>alert(1)</script> on 30-June',
  ]);
});

test('the document stands where the package says, and may be of the strict kind', () => {
  const strict = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"';
  const parts = {
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>',
    'word/document2.xml': `<w:document ${strict}><w:body>${paragraph('Repairs plan')}</w:body></w:document>`,
  };
  expect(textsOf(wordBlocks(openOfficeParts(zipOf(parts)).parts).blocks)).toEqual(['Repairs plan']);
});

test('tables in tables without end are refused', () => {
  const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(5_000)}${'</w:tc></w:tr></w:tbl>'.repeat(5_000)}`;
  expect(() => read(deep)).toThrow(expect.objectContaining({ facts: expect.objectContaining({ why: 'too-deep' }) }));
});
