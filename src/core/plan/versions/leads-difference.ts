import { sameLead } from '../lead-phrase.ts';
import type { Action, Lead } from '../plan.ts';
import type { PrintedAction } from '../printed.ts';
import { type DocumentSays, type FieldDifference, told } from './field-difference.ts';

/** Leads that a newer document prints otherwise, or whose rows an earlier taking over did not finish. */
export function leadsDifference(
  action: Action,
  printed: PrintedAction,
  says: DocumentSays,
): readonly FieldDifference[] {
  if (printed.leads.length === 0 && !says.fields.has('leads')) return [];
  const rows = action.people.map((lead) => lead.printed);
  if (areSame(action.leads, printed.leads) && areSame(rows, printed.leads)) return [];
  const people = printed.leads.map((lead, index) => toLead(lead, index, action.people));
  const doubt = people.some((lead) => lead.people.length === 0) ? 'lead-unmatched' : null;
  const change = () => ({ leads: printed.leads, people });
  const [from, to] = [inOneLine(action.leads), inOneLine(printed.leads)];
  return [told({ field: 'leads', kind: 'leads', from, to, doubt, change })];
}

/** Whoever was matched to a printed lead stays so, wherever it stands now; a new lead stands for nobody yet. */
function toLead(printed: string, index: number, known: readonly Lead[]): Lead {
  const before = known.find((lead) => sameLead(lead.printed, printed));
  return { printed, people: before?.people ?? [], accountable: index === 0 };
}

function inOneLine(leads: readonly string[]): string | null {
  return leads.length === 0 ? null : leads.join('; ');
}

/** Whether they name the same in the same order; where one lead ends and the next begins, a reader may tell otherwise. */
function areSame(ones: readonly string[], others: readonly string[]): boolean {
  return lettersOf(ones) === lettersOf(others);
}

function lettersOf(leads: readonly string[]): string {
  return leads
    .join()
    .toLocaleLowerCase('en-GB')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
