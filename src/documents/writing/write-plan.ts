import type { Day } from '../../core/calendar/day.ts';
import type { PrintedPlan } from '../../core/plan/printed.ts';
import { toPlanFile } from '../../wire/plan-file.ts';

/** Every kind of document that a plan can be written as, by the ending of its name. */
export const DOCUMENT_KINDS = ['docx', 'xlsx', 'csv', 'json'] as const;
/** What a plan is written as. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** The kind that a file's name asks for; null for any other. */
export function kindOfName(name: string): DocumentKind | null {
  const ending = /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase();
  return DOCUMENT_KINDS.find((kind) => kind === ending) ?? null;
}

/**
 * Writes a plan as a document: Word and Excel in the plan's own layout, CSV as one flat list, JSON as the plan file that
 * reads back as the same plan.
 *
 * @param on the day as at which it stands
 */
export async function writePlan(plan: PrintedPlan, kind: DocumentKind, on: Day): Promise<Uint8Array> {
  if (kind === 'json')
    return new TextEncoder().encode(
      `${JSON.stringify(
        toPlanFile(plan, () => ''),
        null,
        2,
      )}\n`,
    );
  if (kind === 'csv') return (await import('./csv-document.ts')).csvDocument(plan);
  // Both libraries are large: whoever wants neither should not wait for them.
  const { laidOut } = await import('./laid-out.ts');
  const laid = laidOut(plan);
  if (kind === 'docx') return (await import('./word-document.ts')).wordDocument(laid, on);
  return (await import('./excel-workbook.ts')).excelWorkbook(plan, laid);
}
