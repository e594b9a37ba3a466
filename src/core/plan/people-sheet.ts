import { areaHeading } from './area-heading.ts';
import { leadKey } from './lead-phrase.ts';
import type { Person } from './person.ts';
import { actionsOf, type Lead, type Plan } from './plan.ts';

/** What a line of the sheet is about. */
export const SHEET_ROLES = ['coordinator', 'auditor', 'director', 'next level', 'readers', 'manager', 'lead'] as const;
export type SheetRole = (typeof SHEET_ROLES)[number];

/** One line of the sheet of roles and lead matches. */
export interface SheetRow {
  readonly role: SheetRole;
  /** For a manager: the area's id. */
  readonly area: string;
  /** What the plan prints: the area's heading, or the lead. */
  readonly printed: string;
  /** To be filled in: an e-mail address, or the name of a group. Several are separated by semicolons. */
  readonly person: string;
  /** Whom it stands for now; only shown. */
  readonly name: string;
}

/** The sheet of a plan as matched so far: what is still empty wants filling in. */
export function peopleSheet(plan: Plan): readonly SheetRow[] {
  const { coordinators, auditors, director, nextLevel, readers } = plan.roles;
  const row = (role: SheetRole, people: readonly (Person | null)[], area = '', printed = ''): SheetRow => ({
    role,
    area,
    printed,
    person: '',
    name: people.map((person) => person?.name ?? '').join('; '),
  });
  return [
    row('coordinator', coordinators),
    row('auditor', auditors),
    row('director', [director]),
    row('next level', [nextLevel]),
    row('readers', [readers]),
    ...plan.areas.map((area) => row('manager', [area.manager], area.id, `${areaHeading(area)}: ${area.title}`)),
    ...distinctLeads(plan).map(({ printed, people }) => row('lead', people, '', printed)),
  ];
}

/** Each printed lead once, as it is printed first. */
function distinctLeads(plan: Plan): readonly Lead[] {
  const leads = new Map<string, Lead>();
  for (const lead of actionsOf(plan).flatMap(({ people }) => people)) {
    const key = leadKey(lead.printed);
    if (!leads.has(key)) leads.set(key, lead);
  }
  return [...leads.values()];
}
