import { Document, Packer, PageOrientation, Paragraph, Table, TableCell, TableRow } from 'docx';
import ExcelJS from 'exceljs';

const HEADER = ['Ref', 'Management action', 'Delivery lead', 'When to be completed by', 'Progress to date'];
const LEADS = ['Head of Property', 'Roofing Manager / Head of Housing', 'Ada Marlow, Director of Homes'];
const DUES = ['30 June 2027', 'By end of May 2027', 'Q1 2027/28', 'Ongoing', 'July to September 2027'];
const PROGRESS = [
  'Completed.',
  'Update March 2026: scaffolding is up and the tiles are ordered. The next visit is in April.',
  'a) Implemented; and b) Partly implemented.',
  '',
];

/** A plan as its rows are printed, ten actions an area. */
function rowsOfPlan(actions: number): readonly (readonly string[])[] {
  return Array.from({ length: actions }, (_, index) => [
    `${Math.floor(index / 10) + 1}.${(index % 10) + 1}`,
    `Mend the roofs of estate ${index + 1}, and tell its tenants beforehand when and for how long`,
    LEADS[index % LEADS.length] ?? '',
    DUES[index % DUES.length] ?? '',
    PROGRESS[index % PROGRESS.length] ?? '',
  ]);
}

/** A plan as a Word document: a heading and a table for each ten actions. */
export async function wordPlan(actions: number): Promise<Uint8Array> {
  const rows = rowsOfPlan(actions);
  const areas = Array.from({ length: Math.ceil(actions / 10) }, (_, area) => [
    new Paragraph({ text: `Priority Area ${area + 1}: Homes of district ${area + 1}`, heading: 'Heading2' }),
    new Table({ rows: [HEADER, ...rows.slice(area * 10, area * 10 + 10)].map(tableRow) }),
  ]);
  const properties = { page: { size: { orientation: PageOrientation.LANDSCAPE } } };
  const title = new Paragraph({ text: 'Homes improvement plan', heading: 'Heading1' });
  const document = new Document({ sections: [{ properties, children: [title, ...areas.flat()] }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** The same plan as a workbook: a sheet with a filter. */
export async function excelPlan(actions: number): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Homes improvement plan');
  sheet.addRows([[...HEADER], ...rowsOfPlan(actions).map((row) => [...row])]);
  sheet.autoFilter = 'A1:E1';
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function tableRow(texts: readonly string[]): TableRow {
  return new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
}
