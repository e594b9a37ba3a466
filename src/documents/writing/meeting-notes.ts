import { Document, type FileChild, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { NotedAddition, NotedArea, NotedItem, NotesView } from '../../core/plan/meeting/notes-view.ts';
import { MEETING_NOTES_TEXTS as TEXTS } from '../../texts/meeting-notes.ts';
import { RAG_WORDS } from '../../texts/standing.ts';
import { notesFooter, notesTable } from './notes-table.ts';
import { printable } from './printable.ts';
import { pageOf, textWidth, WORD_STYLES } from './word-look.ts';

/**
 * The notes of a meeting as a Word document, with a name for its file: a table for each area, then what was added. Who
 * came is not known, and not in it.
 */
export async function writeMeetingNotes(notes: NotesView): Promise<{ bytes: Uint8Array; name: string }> {
  const title = printable(TEXTS.title(notes.body, notes.on.toString()));
  const width = textWidth(false);
  const document = new Document({
    title,
    creator: 'Followthrough',
    lastModifiedBy: 'Followthrough',
    styles: WORD_STYLES,
    sections: [
      {
        properties: { page: pageOf(false) },
        footers: { default: notesFooter(title, notes.today) },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          line(TEXTS.subject(notes.plan.title)),
          ...(notes.isOpen ? [line(TEXTS.stillOpen)] : []),
          ...(isEmpty(notes) ? [line(TEXTS.nothing)] : []),
          ...generalPart(notes),
          ...notes.areas.flatMap((area) => areaPart(area, width)),
          ...addedPart(notes.added, width),
        ],
      },
    ],
  });
  return { bytes: new Uint8Array(await Packer.toBuffer(document)), name: fileName(notes) };
}

function fileName({ body, on }: NotesView): string {
  const plain = TEXTS.fileName(body, on.toString()).replace(/[\p{C}<>:"/\\|?*]+/gu, ' ');
  return `${plain.replace(/\s+/gu, ' ').trim()}.docx`;
}

function isEmpty({ notes, areas, added }: NotesView): boolean {
  return notes.length + added.length === 0 && areas.every(({ items }) => items.length === 0);
}

function generalPart({ notes }: NotesView): readonly FileChild[] {
  return notes.length === 0 ? [] : [heading(TEXTS.general), ...notes.map(line)];
}

function areaPart({ heading: name, title, items, passed }: NotedArea, width: number): readonly FileChild[] {
  const { item, said, decided } = TEXTS.columns;
  const table = notesTable(
    [
      { header: item, share: 0.4 },
      { header: said, share: 0.3 },
      { header: decided, share: 0.3 },
    ],
    items.map((one) => [itemCell(one), one.notes.join('\n'), one.decisions.map(decidedLine).join('\n')]),
    width,
  );
  return [
    heading(name === title ? name : `${name}: ${title}`),
    ...(items.length > 0 ? [table] : []),
    line(passed > 0 ? TEXTS.passed(passed, items.length) : ''),
  ];
}

function itemCell({ ref, text, leads, rag, by }: NotedItem): string {
  return [
    [ref, text].filter((part) => part !== null).join(' '),
    leadLine(leads),
    `${dueLine(by)} · ${RAG_WORDS[rag].word}`,
  ].join('\n');
}

function decidedLine({ decided, day, reason }: NotedItem['decisions'][number]): string {
  return TEXTS[decided](day.toString(), reason);
}

function addedPart(added: readonly NotedAddition[], width: number): readonly FileChild[] {
  if (added.length === 0) return [];
  const { area, text, lead, due } = TEXTS.addedColumns;
  const columns = [
    { header: area, share: 0.2 },
    { header: text, share: 0.4 },
    { header: lead, share: 0.22 },
    { header: due, share: 0.18 },
  ];
  const rows = added.map((one) => [one.heading, one.text, one.leads.join('; ') || TEXTS.noLead, dueLine(one.by)]);
  return [heading(TEXTS.added), notesTable(columns, rows, width), line('')];
}

function leadLine(leads: readonly string[]): string {
  return leads.length === 0 ? TEXTS.noLead : TEXTS.lead(leads.join('; '));
}

function dueLine(by: NotedItem['by']): string {
  return by === null ? TEXTS.noDate : TEXTS.due(by.toString());
}

function heading(text: string): Paragraph {
  return new Paragraph({ text: printable(text), heading: HeadingLevel.HEADING_2 });
}

function line(text: string): Paragraph {
  const lines = printable(text).split('\n');
  const runs = lines.map((one, index) => new TextRun({ text: one, ...(index > 0 && { break: 1 }) }));
  return new Paragraph({ spacing: { after: 80 }, children: runs });
}
