import type { Person } from '../core/plan/person.ts';

/** Who asks for something, as the door verified it: a person of the directory, or somebody at the terminal. */
export type Caller = { readonly kind: 'person'; readonly person: Person } | { readonly kind: 'operator' };

/** How history names somebody at the terminal. */
export const OPERATOR: Person = { id: 'operator', name: 'Operator (terminal)' };
