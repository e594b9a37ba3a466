import type { Revision } from '../../core/plan/due.ts';
import type { ColumnRole } from '../../core/plan/layout.ts';
import { splitLeads } from '../../core/plan/lead-phrase.ts';
import type { Grade, PrintedAction, PrintedArea } from '../../core/plan/printed.ts';
import { dayWords, revisionWords } from '../../core/plan/revision-words.ts';
import { statusText } from './status-cell.ts';

/** An action with what its columns may also say. */
export interface Told {
  readonly action: PrintedAction;
  readonly area: PrintedArea;
  /** The area's heading, for a column of areas. */
  readonly heading: string;
  /** The action of the row above, in the same area; null where a row is read by itself. */
  readonly above: PrintedAction | null;
  readonly roles: ReadonlySet<ColumnRole>;
  /** Whether it is one line of a list that is read without its document: words, not signs that only the document explains. */
  readonly isInList: boolean;
}

type Text = (told: Told) => string;

const GRADES: Readonly<Record<Grade, string>> = { high: 'High', medium: 'Medium', low: 'Low' };

/** What each kind of column says of an action; blank where nothing is known. Updates are placed by themselves. */
const TEXTS: Readonly<Record<Exclude<ColumnRole, 'progress'>, Text>> = {
  ref: ({ action }) => action.ref ?? '',
  area: ({ heading }) => heading,
  action: ({ action, roles }) => actionText(action, roles),
  recommendation: ({ action, roles }) => (roles.has('action') ? (action.finding ?? '') : actionText(action, roles)),
  lead: ({ action }) => leadText(action),
  'lead-and-due': ({ action, roles }) => lines([leadText(action), dueText(action, roles)]),
  due: ({ action, roles }) => dueText(action, roles),
  revised: ({ action }) =>
    lines(action.revisions.filter((revision) => !isSaidBeside(revision, action)).map(revisedCell)),
  status: ({ action }) => statusText(action),
  rag: () => '',
  percent: () => '',
  check: ({ action }) => action.check?.phrase ?? '',
  finding: ({ action }) => action.finding ?? '',
  implication: ({ action }) => action.implication ?? '',
  response: ({ action }) => action.response ?? '',
  priority: ({ action }) => gradeText(action.priority),
  'residual-risk': ({ action }) => gradeText(action.residualRisk),
  measure: ({ action }) => action.measure ?? '',
  'follow-up': ({ action }) => action.followUp ?? '',
  manager: ({ area }) => area.manager ?? '',
  service: ({ area }) => area.service ?? '',
  standard: ({ area }) => area.standards.join('\n'),
};

/** Of these the document's own words are kept as they were printed: nothing, or less than all of them, is known as a fact. */
const AS_PRINTED: ReadonlySet<ColumnRole | null> = new Set<ColumnRole | null>([
  null,
  'rag',
  'percent',
  'priority',
  'residual-risk',
  'manager',
  'service',
  'standard',
]);

/** Whether a column shows what was printed in it rather than what is known. */
export function isAsPrinted(role: ColumnRole | null): boolean {
  return AS_PRINTED.has(role);
}

/** What a column of this kind says of an action. */
export function roleText(role: Exclude<ColumnRole, 'progress'>, told: Told): string {
  return TEXTS[role](told);
}

/** The leads of an action, a line each; those of its parts behind the part's mark. */
export function leadText({ leads, parts }: PrintedAction): string {
  const ofParts = parts.filter((part) => part.leads.some((lead) => !leads.includes(lead)));
  return lines([joinedLeads(leads), ...ofParts.map((part) => `${part.mark}) ${part.leads.join(', ')}`)]);
}

/** A ref without a column of its own stands at the head of its action. */
function actionText({ ref, text }: PrintedAction, roles: ReadonlySet<ColumnRole>): string {
  return ref === null || roles.has('ref') || text.startsWith(ref) ? text : `${ref} ${text}`;
}

const BETWEEN_LEADS = ['\n', ' / ', '; ', ', '];

/** Below each other, unless that would be read as one name over several lines. */
function joinedLeads(leads: readonly string[]): string {
  const readsBack = (between: string): boolean => {
    const read = splitLeads(leads.join(between)).leads;
    return read.length === leads.length && read.every((lead, index) => lead === leads[index]);
  };
  return leads.join(BETWEEN_LEADS.find(readsBack) ?? '\n');
}

/** The first promise as printed, and below it every revised date unless the table has a column for those. */
export function dueText({ due, revisions, parts }: PrintedAction, roles: ReadonlySet<ColumnRole>): string {
  const phrase = due.phrase ?? (due.by === null ? '' : dayWords(due.by));
  const ofParts = parts.flatMap((part) =>
    part.due?.phrase && !phrase.includes(part.due.phrase) ? [`${part.mark}) ${part.due.phrase}`] : [],
  );
  const beside = roles.has('revised') ? [] : revisions.filter((revision) => !isInPhrase(revision, phrase));
  return lines([phrase, ...ofParts, ...beside.map(revisionWords)]);
}

/** What is printed in a sentence of the row is read there: said twice, it would be two revisions. */
function isSaidBeside(revision: Revision, { due, response, text }: PrintedAction): boolean {
  const cells = [due.phrase, response, text].filter((cell) => cell !== null);
  return cells.some((cell) => isInPhrase(revision, cell));
}

/** What the document printed as revised behind the first promise stands in that phrase already. */
function isInPhrase({ phrase }: Revision, due: string): boolean {
  return phrase !== null && due !== phrase && due.includes(phrase);
}

function revisedCell(revision: Revision): string {
  const isPrinted = revision.phrase !== null && revision.agreed?.on === null;
  return isPrinted && revision.phrase !== null ? revision.phrase : revisionWords(revision);
}

function gradeText(grade: Grade | null): string {
  return grade === null ? '' : GRADES[grade];
}

/** Lines that say something, one below the other. */
export function lines(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
