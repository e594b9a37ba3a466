import type { PrintedPlan } from '../core/plan/printed.ts';
import { Refusal } from '../core/refusal.ts';
import { fromPlanFile } from '../wire/plan-file.ts';
import type { Block, DocumentBlocks } from './formats/blocks.ts';
import { excelBlocks } from './formats/excel-blocks.ts';
import { isOle, isZip, type OfficeParts, openOfficeParts, refuseHuge } from './formats/office-package.ts';
import { wordBlocks } from './formats/word-blocks.ts';
import { type Candidate, findCandidates } from './reading/candidates.ts';
import { planFromBlocks } from './reading/plan-from-blocks.ts';
import { type NoPlan, whyNoPlan } from './reading/why-no-plan.ts';

/** A plan document as somebody handed it in. */
export interface PlanDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What reading a document came to: a plan, or why it is none, with the sentences that somebody may pick from it. */
export type DocumentReading =
  | { readonly kind: 'plan'; readonly plan: PrintedPlan }
  | {
      readonly kind: 'no-plan';
      readonly why: NoPlan;
      readonly title: string;
      readonly candidates: readonly Candidate[];
    };

const KNOWN_NAMES = /\.(?:docx|docm|xlsx|xlsm|json)$/iu;

/**
 * Reads a document: Word, Excel or a plan file. What the file is, its content says; its name only helps to tell a damaged
 * document from one of another kind.
 *
 * @throws Refusal `document-kind-unknown`, `document-unreadable`, `plan-file-invalid`
 */
export async function readDocument({ name, bytes }: PlanDocument): Promise<DocumentReading> {
  refuseHuge(bytes);
  const title = name.replace(/^.*[/\\]/u, '').replace(/\.[^.]+$/u, '');
  if (isZip(bytes)) {
    const document = await officeBlocks(openOfficeParts(bytes));
    return readingOf(planFromBlocks(document, title), document.blocks);
  }
  if (isOle(bytes)) throw new Refusal('document-unreadable', { why: 'old-or-protected' });
  const json = parsedJson(bytes, /\.json$/iu.test(name));
  if (json !== undefined) return readingOf(fromPlanFile(json), []);
  if (KNOWN_NAMES.test(name)) throw new Refusal('document-unreadable', { why: 'damaged' });
  throw new Refusal('document-kind-unknown', { kind: /\.[^.]{1,8}$/u.exec(name)?.[0] ?? '' });
}

/** Reads a plan out of a document. @throws Refusal as `readDocument`, and `document-without-actions` with the reason */
export async function readPlan(document: PlanDocument): Promise<PrintedPlan> {
  const reading = await readDocument(document);
  if (reading.kind === 'plan') return reading.plan;
  throw new Refusal('document-without-actions', { why: reading.why, candidates: reading.candidates.length });
}

function readingOf(plan: PrintedPlan, blocks: readonly Block[]): DocumentReading {
  if (plan.areas.some(({ actions }) => actions.length > 0)) return { kind: 'plan', plan };
  const candidates = findCandidates(blocks);
  return { kind: 'no-plan', why: whyNoPlan(blocks, candidates), title: plan.title, candidates };
}

function officeBlocks(parts: OfficeParts): Promise<DocumentBlocks> {
  const names = Object.keys(parts);
  if (names.some((name) => name.startsWith('word/'))) return wordBlocks(parts);
  if (names.some((name) => name.startsWith('xl/'))) return excelBlocks(parts);
  throw new Refusal('document-kind-unknown', { kind: '.zip' });
}

/** The JSON that the bytes are; undefined when they are none. */
function parsedJson(bytes: Uint8Array, isNamedSo: boolean): unknown {
  const text = new TextDecoder().decode(bytes).trimStart();
  if (!isNamedSo && !text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal('document-unreadable', { why: 'damaged' }, { cause: error });
    throw error;
  }
}
