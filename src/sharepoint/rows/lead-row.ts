import { z } from 'zod';
import type { Lead } from '../../core/plan/plan.ts';
import { Count, cut, json, Text, toJson, YesNo } from './fields.ts';

/** A printed lead with the action that it belongs to and its place there. */
export interface LeadAt {
  readonly plan: string;
  readonly action: string;
  readonly position: number;
  readonly lead: Lead;
}

/** What stands in a row that a newer document left over. */
export const NO_LEAD: Lead = { printed: '', people: [], accountable: false };

/** Whether a row names a lead: one that was left over names nobody. */
export function isLed({ lead }: LeadAt): boolean {
  return lead.printed !== '';
}

const Members = z.array(z.object({ id: z.string(), name: z.string() })).nullable();

/** Reads a lead: one person in columns of its own, several as members. */
export const toLead = z
  .object({
    PlanKey: z.string(),
    ActionKey: z.string(),
    Position: Count,
    Printed: Text,
    Accountable: YesNo,
    PersonName: Text,
    PersonKey: Text,
    Members: json(Members),
  })
  .transform((row): LeadAt => {
    const one = row.PersonKey ? [{ id: row.PersonKey, name: row.PersonName ?? row.PersonKey }] : [];
    return {
      plan: row.PlanKey,
      action: row.ActionKey,
      position: row.Position,
      lead: { printed: row.Printed ?? '', people: row.Members ?? one, accountable: row.Accountable },
    };
  });

/** The columns of a lead. */
export function fromLead({ plan, action, position, lead }: LeadAt): Record<string, unknown> {
  return {
    Title: cut(lead.printed),
    Key: leadKey(action, position),
    PlanKey: plan,
    ActionKey: action,
    Position: position,
    Printed: lead.printed,
    Accountable: lead.accountable,
    ...fromMatch(lead),
  };
}

/** The columns that say whom a printed lead stands for. */
function fromMatch({ people }: Lead): Record<string, unknown> {
  const [only, ...others] = people;
  const single = only !== undefined && others.length === 0;
  return {
    PersonName: cut(people.map(({ name }) => name).join('; ')) || null,
    PersonKey: single ? only.id : null,
    Members: single ? null : toJson(people),
  };
}

/** The unique key of a lead's row. */
export function leadKey(action: string, position: number): string {
  return `${action}/${position}`;
}
