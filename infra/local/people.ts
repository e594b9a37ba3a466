import { tenant } from './tenant.ts';

/** One person of the directory, as the stand-in keeps them. */
export interface Person {
  id: string;
  displayName: string;
  givenName: string;
  surname: string;
  mail: string;
  jobTitle: string;
  managerId?: string;
}

/** One security group of the directory. */
export interface Group {
  id: string;
  displayName: string;
  description: string;
  memberIds: string[];
}

const idOf = (position: number): string => `7a000000-1111-4222-8333-0000000000${String(position).padStart(2, '0')}`;

// In the order of their ids. The last column names the line manager by surname.
const roll: readonly [given: string, surname: string, jobTitle: string, manager?: string][] = [
  ['Asha', 'Menon', 'Improvement Programme Manager', 'Hallett'],
  ['Tom', 'Garrity', 'Fostering Team Manager', 'Birtwistle'],
  ['Grace', 'Oduya', 'Service Manager, Children in Care', 'Birtwistle'],
  ['Helen', 'Birtwistle', 'Assistant Director, Corporate Parenting', 'Hallett'],
  ['Marcus', 'Lindqvist', 'Head of Safeguarding', 'Hallett'],
  ['Ibrahim', 'Sesay', 'Service Manager, Children in Care', 'Birtwistle'],
  ['Joan', 'Whitcombe', 'Participation Officer', 'Birtwistle'],
  ['Mei', 'Tanaka', 'Quality Assurance Manager', 'Lindqvist'],
  ['Owen', 'Pritchard', 'Head of Recruitment', 'Hallett'],
  ['Priya', 'Nair', 'Internal Auditor', 'Bevan'],
  ['Diane', 'Hallett', "Director of Children's Services", 'Bevan'],
  ['Rhys', 'Bevan', 'Chief Executive'],
  ['Lena', 'Kowalski', 'Councillor'],
  ['Callum', 'Reid', 'Parks Officer'],
];

const idBySurname = new Map(roll.map(([, surname], index) => [surname, idOf(index + 1)]));

function idOfSurname(surname: string): string {
  const id = idBySurname.get(surname);
  if (id === undefined) throw new Error(`Nobody at Harrowmere is called ${surname}`);
  return id;
}

/** Everybody at Harrowmere Council. */
export const people: readonly Person[] = roll.map(([givenName, surname, jobTitle, manager]) => ({
  id: idOfSurname(surname),
  displayName: `${givenName} ${surname}`,
  givenName,
  surname,
  mail: `${givenName}.${surname}@${tenant.domain}`.toLowerCase(),
  jobTitle,
  ...(manager === undefined ? {} : { managerId: idOfSurname(manager) }),
}));

/** The groups of Harrowmere Council. */
export const groups: readonly Group[] = [
  {
    id: '7b000000-1111-4222-8333-000000000001',
    displayName: 'Children in Care Service Managers',
    description: 'Both service managers of Children in Care',
    memberIds: ['Oduya', 'Sesay'].map(idOfSurname),
  },
  {
    id: '7b000000-1111-4222-8333-000000000002',
    displayName: 'Improvement Board',
    description: 'Members of the board that oversees the improvement plan; readers of it',
    memberIds: ['Birtwistle', 'Hallett', 'Kowalski', 'Bevan', 'Lindqvist'].map(idOfSurname),
  },
];

/** What each person can show of the product: the start page says it beside their post. */
export const partOf: ReadonlyMap<string, string> = new Map(
  (
    [
      ['Menon', 'coordinator'],
      ['Garrity', 'delivery lead'],
      ['Oduya', 'delivery lead'],
      ['Birtwistle', 'accountable manager'],
      ['Lindqvist', 'accountable manager'],
      ['Sesay', 'delivery lead'],
      ['Whitcombe', 'delivery lead'],
      ['Tanaka', 'delivery lead'],
      ['Pritchard', 'delivery lead'],
      ['Nair', 'auditor'],
      ['Hallett', 'director'],
      ['Bevan', 'next level'],
      ['Kowalski', 'reader'],
      ['Reid', 'no rights'],
    ] as const
  ).map(([surname, part]) => [idOfSurname(surname), part]),
);

/** The person with this object id, user principal name or mail address, in any case of letters. */
export function findPerson(key: string): Person | undefined {
  const wanted = key.toLowerCase();
  return people.find((person) => person.id === wanted || person.mail === wanted);
}
