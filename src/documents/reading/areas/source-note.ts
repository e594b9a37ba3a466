import type { PrintedSource } from '../../../core/plan/printed.ts';
import { printedDayIn } from '../../../core/plan/printed-day.ts';

const REPORT =
  /\b(?:audit|inspection|review|peer|ofsted|cqc|ombudsman)\b.*\breport\b|\breport\b.*\b(?:audit|inspection|review|ofsted|cqc)\b/iu;
const REF = /\(([A-Z]{1,6}\s?\/?\d{1,6}(?:[\s/-]+\d{2,4})?)\)/u;
const ASSURANCE = /\b(no|limited|adequate|moderate|reasonable|substantial|high|full|significant)\s+assurance\b/iu;

/** The report that the plan answers, from the notes above its areas; null when none is named. */
export function readSource(notes: readonly string[]): PrintedSource | null {
  const note = notes.find((text) => REPORT.test(text));
  if (note === undefined) return null;
  return {
    title: note,
    ref: REF.exec(note)?.[1] ?? null,
    date: printedDayIn(note),
    assurance: notes.map((text) => ASSURANCE.exec(text)?.[1]?.toLowerCase()).find((word) => word !== undefined) ?? null,
  };
}
