import type { Person } from '../person.ts';
import type { Lead } from '../plan.ts';

/** Leads as one text in an entry, which `leadsFromText` reads back; null for none. */
export function leadsAsText(leads: readonly Lead[]): string | null {
  if (leads.length === 0) return null;
  return JSON.stringify(leads.map(({ printed, people, accountable }) => ({ printed, people, accountable })));
}

/** The leads that an entry keeps; null where the text is none of ours: other entries tell of leads in words. */
export function leadsFromText(text: string | null): readonly Lead[] | null {
  if (text === null) return [];
  if (!text.startsWith('[')) return null;
  try {
    const rows: unknown = JSON.parse(text);
    return Array.isArray(rows) && rows.every(isLead) ? rows : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Whether two lists name the same leads with the same people behind them; how a person is called counts for nothing. */
export function areSameLeads(ones: readonly SeenLead[], others: readonly SeenLead[]): boolean {
  return ones.length === others.length && ones.every((one, index) => isSameLead(one, others[index]));
}

/** A lead as somebody saw it who edits it: people by their id. */
export interface SeenLead {
  readonly printed: string;
  readonly people: readonly Pick<Person, 'id'>[];
  readonly accountable: boolean;
}

/** Whether it is the same lead. */
export function isSameLead(one: SeenLead, other: SeenLead | undefined): boolean {
  return (
    other !== undefined &&
    one.printed === other.printed &&
    one.accountable === other.accountable &&
    one.people.map(({ id }) => id).join() === other.people.map(({ id }) => id).join()
  );
}

function isLead(row: unknown): row is Lead {
  if (typeof row !== 'object' || row === null) return false;
  if (!('printed' in row && 'people' in row && 'accountable' in row)) return false;
  const { printed, people, accountable } = row;
  return (
    typeof printed === 'string' && typeof accountable === 'boolean' && Array.isArray(people) && people.every(isPerson)
  );
}

function isPerson(one: unknown): one is Person {
  if (typeof one !== 'object' || one === null || !('id' in one && 'name' in one)) return false;
  return typeof one.id === 'string' && typeof one.name === 'string';
}
