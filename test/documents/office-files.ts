import { strToU8, zipSync } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Zips parts into the bytes of an Office file. */
export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

/** A Word document with this body, as Office XML. */
export function wordFile(body: string): Uint8Array {
  return zipOf({
    '[Content_Types].xml': contentTypes(
      '/word/document.xml',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    ),
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles xmlns:w="${WORD}"><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style></w:styles>`,
    'word/_rels/document.xml.rels': relationships([['styles', 'styles.xml']]),
  });
}

/** A paragraph, or a heading. */
export function paragraph(text: string, style?: 'Heading2'): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${line}</w:t>`);
  const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : '';
  return `<w:p>${properties}<w:r>${lines.join('<w:br/>')}</w:r></w:p>`;
}

/** A table of rows of texts; a row of one text goes over the whole width. */
export function table(...rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map((row) => row.length));
  const cell = (text: string, span: number): string =>
    `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${paragraph(text)}</w:tc>`;
  const body = rows.map(
    (row) => `<w:tr>${row.map((text) => cell(text, row.length === 1 ? width : 1)).join('')}</w:tr>`,
  );
  return `<w:tbl>${body.join('')}</w:tbl>`;
}

/** One sheet: its name, and its sheetData as XML; `state` as Excel writes it. */
export interface Sheet {
  readonly name: string;
  readonly xml: string;
  readonly state?: 'hidden';
}

/** A workbook with these sheets, as Office XML. */
export function workbookFile(...sheets: readonly Sheet[]): Uint8Array {
  const entries = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${state ? ` state="${state}"` : ''}/>`,
  );
  return zipOf({
    '[Content_Types].xml': contentTypes(
      '/xl/workbook.xml',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    ),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
    ),
    ...Object.fromEntries(
      sheets.map(({ xml }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${SHEET}">${xml}</worksheet>`,
      ]),
    ),
  });
}

/** Rows of texts as a sheet's data; a blank text is no cell. */
export function sheetData(...rows: readonly (readonly string[])[]): string {
  const body = rows.map((row, r) => {
    const cells = row.map((text, c) => {
      const address = `${String.fromCharCode(65 + c)}${r + 1}`;
      return text === '' ? '' : `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
    });
    return `<row r="${r + 1}">${cells.join('')}</row>`;
  });
  return `<sheetData>${body.join('')}</sheetData>`;
}

function contentTypes(part: string, type: string): string {
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="${part}" ContentType="${type}"/></Types>`;
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const entries = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}
