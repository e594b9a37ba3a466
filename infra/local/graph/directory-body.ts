import type { AccountState } from '../faults.ts';
import type { Group, Person } from '../people.ts';

/** A person as the directory shows them, cut to what `$select` names. */
export function userBody(person: Person, select: string | null, account?: AccountState): Record<string, unknown> {
  const usual: Record<string, unknown> = {
    id: person.id,
    businessPhones: [],
    displayName: person.displayName,
    givenName: person.givenName,
    jobTitle: person.jobTitle,
    mail: person.mail,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    surname: person.surname,
    userPrincipalName: person.mail,
  };
  if (select === null) return usual;
  const all: Record<string, unknown> = {
    ...usual,
    accountEnabled: account !== 'disabled',
    userType: account === 'guest' ? 'Guest' : 'Member',
  };
  return Object.fromEntries(select.split(',').map((name) => [name.trim(), all[name.trim()] ?? null]));
}

/** A group as the directory shows it. */
export function groupBody({ id, displayName, description }: Group): object {
  return {
    '@odata.type': '#microsoft.graph.group',
    id,
    displayName,
    description,
    groupTypes: [],
    mail: null,
    mailEnabled: false,
    securityEnabled: true,
  };
}
