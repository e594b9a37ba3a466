import { Document, type FileChild, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Day } from '../../core/calendar/day.ts';
import { PLAN_DOCUMENT_TEXTS } from '../../texts/plan-document.ts';
import type { LaidOutArea, LaidOutPlan } from './laid-out.ts';
import { printable } from './printable.ts';
import { pageOf, SMALL_SIZE, textWidth, WORD_COLOURS, WORD_STYLES } from './word-look.ts';
import { wordTable } from './word-table.ts';

/** The plan as a Word document in its own layout. @param on the day as at which it stands */
export async function wordDocument(plan: LaidOutPlan, on: Day): Promise<Uint8Array> {
  const title = printable(plan.title);
  const width = textWidth(plan.landscape);
  const document = new Document({
    title,
    creator: 'Followthrough',
    lastModifiedBy: 'Followthrough',
    styles: WORD_STYLES,
    sections: [
      {
        properties: { page: pageOf(plan.landscape) },
        footers: { default: footer(title, on) },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          ...plan.notes.map(note),
          ...runsOf(plan.areas).flatMap((run) => blocksOf(run, width)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** Areas that stand in one table together; one under a heading of its own has its own. */
function runsOf(areas: readonly LaidOutArea[]): readonly (readonly LaidOutArea[])[] {
  const runs: LaidOutArea[][] = [];
  for (const area of areas) {
    const run = runs.at(-1);
    const above = run?.at(-1);
    if (run && above && isInTable(area) && isInTable(above) && area.table === above.table && !area.opensGroup)
      run.push(area);
    else runs.push([area]);
  }
  return runs;
}

function isInTable({ shape }: LaidOutArea): boolean {
  return shape === 'row' || shape === 'column' || shape === 'merged-column';
}

function blocksOf(run: readonly LaidOutArea[], width: number): readonly FileChild[] {
  const [first] = run;
  if (!first) return [];
  const { group } = first.area;
  const heading = isInTable(first) ? [] : [headed(first.heading, HeadingLevel.HEADING_2), ...first.notes.map(note)];
  return [
    ...(group !== null && first.opensGroup ? [headed(group, HeadingLevel.HEADING_1)] : []),
    ...heading,
    wordTable(run, width),
    // Two tables with nothing between them are one table to Word.
    new Paragraph({ text: '' }),
  ];
}

function headed(text: string, heading: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
  return new Paragraph({ heading, children: withBreaks(text) });
}

function note(text: string): Paragraph {
  return new Paragraph({ spacing: { after: 80 }, children: withBreaks(text) });
}

function withBreaks(text: string): TextRun[] {
  const lines = printable(text).split('\n');
  return lines.map((line, index) => new TextRun({ text: line, ...(index > 0 && { break: 1 }) }));
}

function footer(title: string, on: Day): Footer {
  const look = { size: SMALL_SIZE, color: WORD_COLOURS.quiet };
  const { asAt, page, of } = PLAN_DOCUMENT_TEXTS;
  return new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ ...look, text: `${title} · ${asAt(on.toString())} · ` }),
          new TextRun({ ...look, children: [page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
