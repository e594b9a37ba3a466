import { datedWordsIn } from '../../../core/plan/dated-words.ts';
import { readDue } from '../../../core/plan/due-phrase.ts';
import { type LabelKind, type LabelledPiece, readLabels, readTrailingPriority } from '../cells/labelled-cell.ts';
import { saysMoreThanDates } from '../cells/only-dates.ts';
import { splitWhoAndWhen, statusAtEnd } from '../cells/who-and-when.ts';
import type { PrintedCell, PrintedRow } from './printed-row.ts';
import type { RowDoubt } from './row-doubt.ts';

/** A row with what labels inside its cells announce put where it belongs. */
export interface UnpackedRow {
  readonly row: PrintedRow;
  readonly doubts: readonly RowDoubt[];
}

type CellName = 'action' | 'response' | 'check' | 'lead' | 'leadAndDue' | 'due';

/** Which labels are looked for in which cell. An action inside a response stays a part of the response. */
const LABELS_IN: Readonly<Record<CellName, ReadonlySet<LabelKind>>> = {
  action: new Set([
    'response',
    'revised-response',
    'action',
    'lead',
    'due',
    'measure',
    'priority',
    'status',
    'progress',
  ]),
  response: new Set(['revised-response', 'lead', 'due', 'measure', 'status']),
  check: new Set(['response', 'revised-response', 'action', 'lead', 'due', 'status']),
  lead: new Set(['lead', 'due', 'status']),
  leadAndDue: new Set(['lead', 'due', 'status']),
  due: new Set(['lead', 'due', 'status']),
};
const CELLS = ['action', 'response', 'check', 'lead', 'leadAndDue', 'due'] as const;
/** Longer than any list of leads, or told in a sentence. */
const LONGEST_LEAD = 200;
const SENTENCE = /\b(?:is|are|was|were|will|has|have|had|been|being|should|must|would|cannot)\b/iu;

/** Puts what stands behind labels ("Responsible officer:", "Management response:", "(High priority)") where it belongs. */
export function unpacked(row: PrintedRow): UnpackedRow {
  const unpacking = new Unpacking(row);
  for (const cell of CELLS) unpacking.cell(cell);
  return unpacking.result();
}

/** One walk over the labelled cells of a row. */
class Unpacking {
  private row: PrintedRow;
  private readonly doubts: RowDoubt[] = [];

  constructor(row: PrintedRow) {
    this.row = row;
    this.priorityAtEndOf('finding');
  }

  result(): UnpackedRow {
    const { who, when } = splitWhoAndWhen(this.row.leadAndDue);
    this.row = { ...this.row, leadAndDue: '', lead: lines(this.row.lead, who), due: lines(this.row.due, when) };
    this.statusBehindLeads();
    return { row: this.row, doubts: this.doubts };
  }

  cell(cell: CellName): void {
    const { head, pieces } = readLabels(this.row[cell], LABELS_IN[cell]);
    const keepsWords =
      cell !== 'action' || head !== '' || pieces.some(({ kind, text }) => kind === 'action' && text !== '');
    if (pieces.length > 0 && keepsWords) {
      this.row = { ...this.row, [cell]: head };
      for (const piece of pieces) this.put(piece, cell);
    }
    if (cell === 'action') this.priorityAtEndOf('action');
  }

  private put(piece: LabelledPiece, cell: CellName): void {
    const { kind, label, text } = piece;
    if (text === '') this.doubts.push({ code: 'label-empty', found: label });
    else if (kind === 'response') this.add('response', text);
    else if (kind === 'revised-response') this.revisedResponse(piece);
    else if (kind === 'action') this.action(piece, cell);
    else if (kind === 'lead') this.lead(piece);
    else if (kind === 'due') this.due(piece, cell);
    else if (kind === 'measure') this.add('measure', text);
    else if (kind === 'priority') this.priority(piece);
    else if (kind === 'status') this.row = { ...this.row, status: [...this.row.status, { header: label, text }] };
    else this.update(piece);
  }

  private add(field: 'response' | 'action' | 'followUp' | 'measure' | 'lead' | 'due' | 'revised', text: string): void {
    this.row = { ...this.row, [field]: lines(this.row[field], text) };
  }

  private update({ label, text }: LabelledPiece): void {
    const cell: PrintedCell = { header: label, text };
    this.row = { ...this.row, progress: [...this.row.progress, cell] };
  }

  /** "Action 7" is a name that others point to: the row's ref where it has none, else kept beside it. */
  private action({ label, text }: LabelledPiece, cell: CellName): void {
    const [, kind = label, number] = /^(.*?)\s*(\d+[a-z]?)$/iu.exec(label) ?? [];
    if (cell === 'check') this.add('followUp', number === undefined ? text : `${label}: ${text}`);
    else if (number === undefined) this.add('action', this.row.action === '' ? text : `${label}:\n${text}`);
    else {
      this.add('action', text);
      if (this.row.ref === '' && !/revised/iu.test(kind)) this.row = { ...this.row, ref: number };
      else this.row = { ...this.row, other: [...this.row.other, { header: kind, text: number }] };
    }
  }

  private revisedResponse({ label, text }: LabelledPiece): void {
    this.add('followUp', `${label}:\n${text}`);
    if (!/date|deadline|timescale/iu.test(label)) return;
    const last = datedWordsIn(text).at(-1);
    if (last) this.add('revised', text.slice(last.start, last.end));
  }

  /** An update that somebody typed where a name should be is kept as one. */
  private lead(piece: LabelledPiece): void {
    if (piece.text.length <= LONGEST_LEAD && !SENTENCE.test(piece.text)) {
      this.add('lead', piece.text);
      return;
    }
    this.doubts.push({ code: 'label-odd', found: piece.text });
    this.update(piece);
  }

  /** Behind an auditor's finding stands a later date; anywhere else the first one. */
  private due({ label, text }: LabelledPiece, cell: CellName): void {
    const isDated = datedWordsIn(text).length > 0;
    if (/^revised/iu.test(label) || (cell === 'check' && (isDated || this.row.due !== ''))) {
      if (isDated) this.add('revised', text);
      if (saysMoreThanDates(text)) this.add('followUp', `${label}: ${text}`);
    } else if (/^target$/iu.test(label) && !isPromise(text)) this.add(fieldBefore(cell), `${label}: ${text}`);
    else this.add('due', text);
  }

  private priority({ label, text }: LabelledPiece): void {
    if (this.row.priority === '') this.row = { ...this.row, priority: text };
    if (this.row.priority !== text || !/^(?:high|medium|low)\.?$/iu.test(text))
      this.row = { ...this.row, other: [...this.row.other, { header: label, text }] };
  }

  private priorityAtEndOf(field: 'action' | 'finding'): void {
    const { text, priority } = readTrailingPriority(this.row[field]);
    if (priority !== '' && text !== '' && this.row.priority === '') this.row = { ...this.row, [field]: text, priority };
  }

  /** "Implemented." behind the last of the names says how it stands. */
  private statusBehindLeads(): void {
    const told = statusAtEnd(this.row.lead);
    if (!told) return;
    this.row = { ...this.row, lead: told.who, status: [...this.row.status, { header: '', text: told.word }] };
  }
}

function fieldBefore(cell: CellName): 'response' | 'action' | 'followUp' | 'due' {
  if (cell === 'check') return 'followUp';
  return cell === 'action' || cell === 'response' ? cell : 'due';
}

function isPromise(text: string): boolean {
  return readDue(text, { planDay: null, agreedOn: null }).due.kind !== 'none';
}

function lines(above: string, below: string): string {
  return [above, below].filter((text) => text !== '').join('\n');
}
