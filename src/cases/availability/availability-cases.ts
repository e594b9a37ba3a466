import type { Availability } from '../../core/asking/availability.ts';
import type { Person } from '../../core/plan/person.ts';
import type { FoundPerson } from '../../ports/directory.ts';
import { answerDeputy, chooseDeputy, type DeputyPorts, findDeputies } from './choose-deputy.ts';
import {
  type AvailabilityView,
  setAvailability,
  setAvailabilityOfLead,
  viewAvailability,
  type WhenAsked,
} from './set-availability.ts';

/** Everything about when people are asked, for a door to offer. Who may is decided in each; each @throws as its case. */
export interface AvailabilityCases {
  view(by: Person): Promise<AvailabilityView>;
  set(by: Person, when: WhenAsked): Promise<AvailabilityView>;
  findDeputies(by: Person, words: string): Promise<readonly FoundPerson[]>;
  /** @param deputy Entra object id; null for nobody */
  chooseDeputy(by: Person, deputy: string | null): Promise<AvailabilityView>;
  answerDeputy(by: Person, answer: { readonly of: string; readonly agrees: boolean }): Promise<AvailabilityView>;
  setOfLead(
    of: { readonly by: Person; readonly plan: string; readonly lead: string },
    when: WhenAsked,
  ): Promise<Availability>;
}

/** The cases about when people are asked, joined with what they take from outside. */
export function availabilityCases(ports: DeputyPorts): AvailabilityCases {
  const view = (by: Person) => viewAvailability(ports, by);
  return {
    view,
    set: async (by, when) => {
      await setAvailability(ports, by, when);
      return view(by);
    },
    findDeputies: (by, words) => findDeputies(ports, by, words),
    chooseDeputy: async (by, deputy) => {
      await chooseDeputy(ports, by, deputy);
      return view(by);
    },
    answerDeputy: async (by, answer) => {
      await answerDeputy(ports, by, answer);
      return view(by);
    },
    setOfLead: (of, when) => setAvailabilityOfLead(ports, of, when),
  };
}
