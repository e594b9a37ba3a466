/** What a label inside a cell announces. */
export type LabelKind =
  | 'response'
  | 'revised-response'
  | 'action'
  | 'lead'
  | 'due'
  | 'measure'
  | 'priority'
  | 'status'
  | 'progress';

/** What stands behind one label of a cell. */
export interface LabelledPiece {
  readonly kind: LabelKind;
  /** As printed, without its colon: "Responsible Officers", "Revised Action 5". */
  readonly label: string;
  /** Blank where nothing stands behind the label. */
  readonly text: string;
}

/** A cell that is divided by labels: what stands before the first one, and each label with its words. */
export interface LabelledCell {
  readonly head: string;
  readonly pieces: readonly LabelledPiece[];
}

/** Names that are labels wherever they stand on a line of their own or before a colon. */
const LONG_LABELS: readonly (readonly [LabelKind, string])[] = [
  ['revised-response', 'revised (?:management )?(?:response|comments?)(?:,? (?:and|&|/) [^:\\n]{0,50})?'],
  [
    'response',
    "(?:original )?(?:management|service|client|auditee)(?:[’']s)? (?:response|comments?)(?: ?/ ?action plan)?",
  ],
  ['action', '(?:revised |agreed )?(?:management )?(?:actions?|recommendations?)(?: point)? \\d{1,3}[a-z]?'],
  ['action', '(?:revised |further )?(?:agreed|proposed) (?:management )?actions?'],
  ['lead', '(?:responsible|accountable|lead) (?:officers?|persons?|managers?|leads?|owners?)(?:\\(s\\))?'],
  [
    'lead',
    '(?:officers?|persons?|managers?)(?:\\(s\\))? responsible|(?:action|delivery|risk) (?:owner|lead)s?(?:\\(s\\))?|by whom',
  ],
  [
    'due',
    '(?:revised |original |target |agreed |proposed |planned )?(?:implementation|completion|delivery|target|due) (?:dates?|deadlines?|timescales?)(?:\\(s\\))?',
  ],
  ['due', 'by when'],
  ['measure', 'success (?:measures?|criteria)|measures? of success|evidence of (?:completion|implementation)'],
  ['priority', 'priority (?:level|rating|grade)'],
  ['status', '(?:current |implementation )status'],
];
/** Words that are labels only before a colon. */
const SHORT_LABELS: readonly (readonly [LabelKind, string])[] = [
  ['response', 'response'],
  ['action', 'actions?|recommendations?'],
  ['lead', '(?:owner|lead|officer)s?(?:\\(s\\))?|responsibility|who'],
  ['due', 'deadlines?|timescales?|timeframes?|target|due|date|when'],
  ['measure', 'evidence|measures?|outcomes?'],
  ['priority', 'priority'],
  ['status', 'status'],
  ['progress', 'progress|latest position'],
];

const LONG = LONG_LABELS.map(([, name]) => name).join('|');
const SHORT = SHORT_LABELS.map(([, name]) => name).join('|');
const BULLET = '(?:[•·▪●*–-]\\s*)?';
const WHOLE_LINE = new RegExp(`^${BULLET}(${LONG})\\s*[:.–-]?$`, 'iu');
const BEFORE_COLON = new RegExp(`^${BULLET}(${LONG}|${SHORT})\\s*:\\s*(.*)$`, 'isu');
/** A label in the middle of a line begins a line of its own; "Revised" belongs to its label. */
const INSIDE_LINE = new RegExp(
  `(?<=[^\\s:])(?<!(?:\\b(?:revised|original|target|agreed|proposed|planned|management|and)|[&/]))[^\\S\\n]+(?=(?:${LONG})\\s*:)`,
  'giu',
);

/** Divides a cell at the labels that are announced in it. A cell without any is all head. */
export function readLabels(cell: string, kinds: ReadonlySet<LabelKind>): LabelledCell {
  const head: string[] = [];
  const pieces: { kind: LabelKind; label: string; lines: string[] }[] = [];
  for (const line of cell.replace(INSIDE_LINE, '\n').split('\n')) {
    const found = labelOf(line.trim());
    const last = pieces.at(-1);
    if (found && kinds.has(found.kind)) pieces.push({ ...found, lines: found.rest === '' ? [] : [found.rest] });
    else (last?.lines ?? head).push(line);
  }
  return {
    head: head.join('\n').trim(),
    pieces: pieces.map(({ kind, label, lines }) => ({ kind, label, text: lines.join('\n').trim() })),
  };
}

/** "(High priority)" at the end of a text: the words of the grade, and the text without them. */
export function readTrailingPriority(text: string): { readonly text: string; readonly priority: string } {
  const match = TRAILING_PRIORITY.exec(text);
  const grade = match?.[1] ?? match?.[2] ?? match?.[3];
  if (!match || grade === undefined) return { text, priority: '' };
  return { text: text.slice(0, match.index).trimEnd(), priority: grade };
}

const TRAILING_PRIORITY =
  /\s*(?:[([](?:(high|medium|low)[\s-]+priority|priority\s*[:–-]?\s*(high|medium|low))[)\]]|\n(high|medium|low)[\s-]+priority)[\s.]*$/iu;

function labelOf(line: string): { readonly kind: LabelKind; readonly label: string; readonly rest: string } | null {
  const whole = WHOLE_LINE.exec(line);
  const colon = whole ? null : BEFORE_COLON.exec(line);
  const label = whole?.[1] ?? colon?.[1];
  if (label === undefined) return null;
  const kind = [...LONG_LABELS, ...SHORT_LABELS].find(([, name]) => new RegExp(`^(?:${name})$`, 'iu').test(label))?.[0];
  return kind === undefined ? null : { kind, label, rest: (colon?.[2] ?? '').trim() };
}
