import type { PrintedPlan } from '../core/plan/printed.ts';
import { Refusal } from '../core/refusal.ts';
import { fromPlanFile } from '../wire/plan-file.ts';
import { type DocumentReading, type PlanDocument, planOfReading } from './document-reading.ts';
import type { Block, DocumentBlocks } from './formats/blocks.ts';
import { csvBlocks, isCsv } from './formats/csv-blocks.ts';
import { isWebPage, isZip, packageKind, refuseOtherKinds } from './formats/document-kind.ts';
import { documentProblem } from './formats/document-problem.ts';
import { excelBlocks } from './formats/excel-blocks.ts';
import { openOfficeParts, refuseHuge, refuseHugeText } from './formats/office-package.ts';
import { decodeText } from './formats/text-encoding.ts';
import { wordBlocks } from './formats/word-blocks.ts';
import { planFromBlocks } from './reading/plan-from-blocks.ts';
import { findCandidates } from './reading/texts/candidates.ts';
import { whyNoPlan } from './reading/why-no-plan.ts';

const OFFICE_NAMES = /\.(?:docx|docm|dotx|dotm|xlsx|xlsm|xltx|xltm)$/iu;

/**
 * Reads a document: Word, Excel, CSV or a plan file. What the file is, its content says; its name only helps to tell a
 * damaged document from one of another kind.
 *
 * @throws Refusal `document-kind-unknown`, `document-unreadable`, `plan-file-invalid`
 */
export async function readDocument({ name, bytes }: PlanDocument): Promise<DocumentReading> {
  refuseHuge(bytes);
  refuseOtherKinds(bytes);
  const title = name.replace(/^.*[/\\]/u, '').replace(/\.[^.]+$/u, '');
  if (isZip(bytes)) return readingOfBlocks(await officeBlocks(bytes), title);
  refuseHugeText(bytes);
  const decoded = decodeText(bytes);
  const text = decoded.text.trimStart();
  if (text === '') throw new Refusal('document-unreadable', { why: 'empty' });
  if (text.startsWith('{') || /\.json$/iu.test(name)) return readingOf(fromPlanFile(parsedJson(text)), []);
  if (isWebPage(text)) throw new Refusal('document-kind-unknown', { kind: 'web-page' });
  if (/\.(?:csv|tsv)$/iu.test(name) || isCsv(text)) return readingOfBlocks(csvBlocks(decoded), title);
  if (OFFICE_NAMES.test(name)) throw new Refusal('document-unreadable', { why: 'damaged' });
  throw new Refusal('document-kind-unknown', { kind: /\.[^.]{1,8}$/u.exec(name)?.[0] ?? '' });
}

/** Reads a plan out of a document. @throws Refusal as `readDocument`, and `document-without-actions` with the reason */
export async function readPlan(document: PlanDocument): Promise<PrintedPlan> {
  return planOfReading(await readDocument(document));
}

function readingOfBlocks(document: DocumentBlocks, title: string): DocumentReading {
  return readingOf(planFromBlocks(document, title), document.blocks);
}

function readingOf(plan: PrintedPlan, blocks: readonly Block[]): DocumentReading {
  const candidates = findCandidates(blocks);
  if (plan.areas.some(({ actions }) => actions.length > 0)) return { kind: 'plan', plan, candidates };
  return { kind: 'no-plan', why: whyNoPlan(blocks, candidates), title: plan.title, candidates };
}

/** Macros stay packed, so that a document with some is as harmless as one without; its reader is told. */
async function officeBlocks(bytes: Uint8Array): Promise<DocumentBlocks> {
  const document = openOfficeParts(bytes);
  const kind = packageKind(document.parts, document.names);
  const read = kind === 'word' ? wordBlocks(document.parts) : await excelBlocks(document);
  if (!document.names.some((name) => /vbaProject\.bin$/iu.test(name))) return read;
  return { ...read, problems: [documentProblem('macros-unread', null), ...read.problems] };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal('document-unreadable', { why: 'damaged' }, { cause: error });
    throw error;
  }
}
