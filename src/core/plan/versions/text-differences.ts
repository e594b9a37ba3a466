import type { Action } from '../plan.ts';
import type { Link, OtherCell, PrintedAction, PrintedPart } from '../printed.ts';
import { type DocumentSays, type FieldDifference, TEXTS, told } from './field-difference.ts';
import { sameText } from './likeness.ts';
import { dueText } from './moved-due.ts';

/** Every other cell that a newer document says otherwise: findings, grades, parts, columns that nobody knows, links. */
export function textDifferences(
  action: Action,
  printed: PrintedAction,
  says: DocumentSays,
): readonly FieldDifference[] {
  const texts = TEXTS.flatMap((field): readonly FieldDifference[] => {
    const [from, to] = [action[field], printed[field]];
    if (sameText(from, to) || (to === null && !says.fields.has(field))) return [];
    return [told({ field, kind: 'other', from, to, change: () => ({ [field]: to }) })];
  });
  return [
    ...texts,
    ...partsDifference(action, printed, says),
    ...cellDifferences(action, printed, says),
    ...linksDifference(action, printed, says),
  ];
}

function partsDifference(action: Action, { parts }: PrintedAction, says: DocumentSays): readonly FieldDifference[] {
  const [from, to] = [partsText(action.parts), partsText(parts)];
  if (sameText(from, to) || (to === null && !says.fields.has('parts'))) return [];
  return [told({ field: 'parts', kind: 'other', from, to, change: () => ({ parts }) })];
}

function partsText(parts: readonly PrintedPart[]): string | null {
  const lines = parts.map(({ mark, text, leads, due, status }) => {
    const when = due && dueText({ due, revisions: [] });
    const beside = [leads.join('; '), when, status === 'unknown' ? null : status].filter(Boolean).join(', ');
    return [mark, text, beside && `(${beside})`].filter(Boolean).join(' ');
  });
  return lines.length === 0 ? null : lines.join('\n');
}

/** A column that the document no longer has takes nothing away from the record. */
function cellDifferences(action: Action, { other }: PrintedAction, says: DocumentSays): readonly FieldDifference[] {
  const headers = new Set([...action.other, ...other].map(({ header }) => header));
  return [...headers].flatMap((header) => {
    const isOf = ({ header: name }: OtherCell) => name === header;
    // Several columns may have one header, or none: they are compared and taken over together.
    const [from, to] = [textUnder(action.other.filter(isOf)), textUnder(other.filter(isOf))];
    if (sameText(from, to) || (to === null && !says.fields.has(columnField(header)))) return [];
    const now = [...action.other.filter((one) => !isOf(one)), ...other.filter(isOf)];
    return [told({ field: columnField(header), kind: 'other', from, to, change: () => ({ other: now }) })];
  });
}

function textUnder(cells: readonly OtherCell[]): string | null {
  return cells.length === 0 ? null : cells.map(({ text }) => text).join('\n');
}

/** How an entry names a column that nothing is made of. */
export function columnField(header: string): string {
  return `column ${header}`;
}

/** Links are only added: those that somebody made in the record stand in no document. */
function linksDifference(action: Action, { links }: PrintedAction, says: DocumentSays): readonly FieldDifference[] {
  const named = links.flatMap((link): readonly Link[] => {
    const to = says.linkTo(link.to);
    return to === null ? [] : [{ ...link, to }];
  });
  const isKnown = (link: Link) => action.links.some(({ kind, to }) => kind === link.kind && to === link.to);
  const added = named.filter((link) => !isKnown(link));
  if (added.length === 0) return [];
  const to = added.map((link) => `${link.kind} ${link.to}`).join('; ');
  const change = () => ({ links: [...action.links, ...added] });
  return [told({ field: 'links', kind: 'other', from: null, to, change })];
}
