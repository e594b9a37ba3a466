import type { Day } from '../calendar/day.ts';
import { leadsOf } from '../plan/plan.ts';
import type { Question, Questions } from './questions.ts';
import { type Recipient, recipientOn } from './who-is-asked.ts';

/** A question with whoever it is put to. */
export interface Addressed {
  readonly question: Question;
  /** Null while nobody is behind its lead, who is asked elsewhere, or neither lead nor deputy is to be asked. */
  readonly to: Recipient | null;
}

/** To whom each question is put on a day. Nobody is asked twice about one action: a deputy who leads it too is not. */
export function addressedOn({ all, availability }: Questions, on: Day): readonly Addressed[] {
  const asDeputy = new Set<string>();
  return all.map((question) => {
    const { plan, action, person, isElsewhere } = question;
    const to = person && !isElsewhere ? recipientOn(person, plan, on, availability) : null;
    if (to === null || to.insteadOf === null) return { question, to };
    const once = `${action.key} ${to.person.id}`;
    if (asDeputy.has(once) || leadsOf(action).some(({ id }) => id === to.person.id)) return { question, to: null };
    asDeputy.add(once);
    return { question, to };
  });
}
