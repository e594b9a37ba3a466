/** Unreviewed: translated without a Welsh speaker's check. */
import { UNDOES } from '../../core/plan/editing/editable.ts';
import { leadsFromText } from '../../core/plan/editing/lead-rows.ts';
import type { Change } from '../../core/plan/entry.ts';
import type { Lead } from '../../core/plan/plan.ts';

/** What an edit changed, where that is not told like any other field; undefined for every other field. */
export function editChangeInWords({ field, from, to }: Change): readonly string[] | undefined {
  if (field === UNDOES) return ['cafodd newid cynharach ei ddadwneud gan hyn'];
  if (field !== 'leads') return undefined;
  const [before, after] = [leadsFromText(from), leadsFromText(to)];
  if (before === null || after === null) return undefined;
  if (after.length === 0) return [`nid oes neb yn ei arwain mwyach: nid ${leadsInWords(before)}`];
  if (before.length === 0) return [`arweinir gan ${leadsInWords(after)}`];
  return [`arweinir gan ${leadsInWords(after)}, nid gan ${leadsInWords(before)} mwyach`];
}

/** "Ann Lee (Head of Care); Team Managers": who leads an action, and as what the plan prints them. */
function leadsInWords(leads: readonly Lead[]): string {
  return leads.map(leadInWords).join('; ');
}

function leadInWords({ printed, people }: Lead): string {
  const names = people.map(({ name }) => name).join(', ');
  return names === '' || printed.includes(names) ? printed : `${names} (${printed})`;
}
