import type { PrintedPlan } from '../core/plan/printed.ts';
import { Refusal } from '../core/refusal.ts';
import { fromPlanFile } from '../wire/plan-file.ts';
import type { Block } from './blocks.ts';
import { excelBlocks } from './excel-blocks.ts';
import { isOle, isZip, type OfficeParts, openOfficeParts, refuseHuge } from './office-package.ts';
import { planFromBlocks } from './plan-from-blocks.ts';
import { wordBlocks } from './word-blocks.ts';

/** A plan document as somebody handed it in. */
export interface PlanDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const KNOWN_NAMES = /\.(?:docx|docm|xlsx|xlsm|json)$/iu;

/**
 * Reads a plan out of a Word document, an Excel workbook or a plan file. What the file is, its content says; its name
 * only helps to tell a damaged document from one of another kind.
 *
 * @throws Refusal `document-kind-unknown`, `document-unreadable`, `document-without-actions`, `plan-file-invalid`
 */
export async function readPlan(document: PlanDocument): Promise<PrintedPlan> {
  refuseHuge(document.bytes);
  const plan = await read(document);
  if (plan.areas.every((area) => area.actions.length === 0)) throw new Refusal('document-without-actions');
  return plan;
}

async function read({ name, bytes }: PlanDocument): Promise<PrintedPlan> {
  const title = name.replace(/^.*[/\\]/u, '').replace(/\.[^.]+$/u, '');
  if (isZip(bytes)) return planFromBlocks(await officeBlocks(openOfficeParts(bytes)), title);
  if (isOle(bytes)) throw new Refusal('document-unreadable', { why: 'old-or-protected' });
  const json = parsedJson(bytes, /\.json$/iu.test(name));
  if (json !== undefined) return fromPlanFile(json);
  if (KNOWN_NAMES.test(name)) throw new Refusal('document-unreadable', { why: 'damaged' });
  throw new Refusal('document-kind-unknown', { kind: /\.[^.]{1,8}$/u.exec(name)?.[0] ?? '' });
}

function officeBlocks(parts: OfficeParts): Promise<readonly Block[]> {
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
