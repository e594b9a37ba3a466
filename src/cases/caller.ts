import type { Person } from '../core/plan/person.ts';

/** Who asks for something, as the door verified it: a person of the directory, or somebody at the terminal. */
export type Caller = { readonly kind: 'person'; readonly person: Person } | { readonly kind: 'operator' };

/** How history names a caller. */
export function inHistory(caller: Caller): Person {
  return caller.kind === 'person' ? caller.person : OPERATOR;
}

const OPERATOR: Person = { id: 'operator', name: 'Operator (terminal)' };
