import type { Availability } from '../asking/availability.ts';
import { type AvailabilityOf, recipientOn } from '../asking/who-is-asked.ts';
import type { Day } from '../calendar/day.ts';
import type { Person } from '../plan/person.ts';
import type { Area, Plan } from '../plan/plan.ts';
import { decisionsOn } from './decisions-on.ts';
import type { AskedDecision, Decision, DigestArea } from './digest.ts';

/** One person and what they are told of, before anything is counted. */
export interface Reader {
  readonly to: Person;
  readonly areas: readonly ReadArea[];
  readonly directed: readonly DirectedPlan[];
  readonly decide: readonly Decision[];
  /** What they may decide as well, though others are asked first. */
  readonly mayDecide: readonly AskedDecision[];
}

/** An area, and why they are told of it. */
export type ReadArea = Pick<DigestArea, 'plan' | 'area' | 'role' | 'inPlaceOf'>;

/** A plan that they direct, with the areas of it that are not among those above. */
export interface DirectedPlan {
  readonly plan: Plan;
  readonly areas: readonly Area[];
}

/**
 * Who is told of what on a day: managers of their own areas, coordinators of all the others, directors of what is left,
 * and whoever is to decide something of that. Somebody in several posts is one reader, and an area is theirs in the first.
 *
 * While somebody is away and a deputy agreed to stand in, the deputy is told of the areas that they manage, and they are
 * told nothing. What they coordinate, direct or decide is not passed on: a deputy decides nothing, and is to hear of no
 * areas beyond those. Without a deputy they are told as ever: unlike a request for an update a digest can wait in an inbox,
 * and nobody else would be told.
 *
 * Whoever is told anything is asked, too, about what nobody answers any more, and told what they may decide though others
 * are asked first; for that alone nobody gets a mail.
 *
 * @param plans live ones
 * @param waiting all that waits for a decision in them; left out, what waits since nobody is asked any more is not among it
 */
export function readersOn(
  plans: readonly Plan[],
  on: Day,
  availability: readonly Availability[],
  waiting: readonly AskedDecision[] = plans.flatMap((plan) => decisionsOn(plan, on)),
): readonly Reader[] {
  const mailboxes = new Map<string, Mailbox>();
  const telling: Telling = { mailboxOf: (to) => mailboxOf(mailboxes, to), on, away: byPerson(availability) };
  for (const plan of plans) tellManagers(plan, telling);
  for (const plan of plans) tellCoordinators(plan, telling);
  for (const plan of plans) tellDirector(plan, telling);
  for (const asked of waiting.filter((one) => !isSilence(one))) tellTakers(asked, telling);
  for (const asked of waiting) tellBesides(asked, telling, mailboxes);
  return [...mailboxes.values()].map((mailbox) => ({ ...mailbox, decide: closuresLast(mailbox.decide) }));
}

interface Mailbox extends Reader {
  readonly areas: ReadArea[];
  readonly directed: DirectedPlan[];
  readonly decide: Decision[];
  readonly mayDecide: AskedDecision[];
}

interface Telling {
  readonly mailboxOf: (to: Person) => Mailbox;
  readonly on: Day;
  readonly away: AvailabilityOf;
}

function mailboxOf(mailboxes: Map<string, Mailbox>, to: Person): Mailbox {
  const mailbox = mailboxes.get(to.id) ?? { to, areas: [], directed: [], decide: [], mayDecide: [] };
  mailboxes.set(to.id, mailbox);
  return mailbox;
}

function tellManagers(plan: Plan, { mailboxOf, on, away }: Telling): void {
  for (const area of plan.areas) {
    if (area.manager === null) continue;
    const told = recipientOn(area.manager, plan, on, away) ?? { person: area.manager, insteadOf: null };
    mailboxOf(told.person).areas.push({ plan, area, role: 'manager', inPlaceOf: told.insteadOf });
  }
}

function tellCoordinators(plan: Plan, telling: Telling): void {
  for (const person of present(plan.roles.coordinators, plan, telling)) {
    const { areas } = telling.mailboxOf(person);
    areas.push(
      ...notAmong(areas, plan).map((area): ReadArea => ({ plan, area, role: 'coordinator', inPlaceOf: null })),
    );
  }
}

function tellDirector(plan: Plan, telling: Telling): void {
  for (const person of present([plan.roles.director], plan, telling)) {
    const { areas, directed } = telling.mailboxOf(person);
    const left = notAmong(areas, plan);
    if (left.length > 0) directed.push({ plan, areas: left });
  }
}

function tellTakers({ decision, takers }: AskedDecision, telling: Telling): void {
  for (const person of present(takers, decision.plan, telling)) telling.mailboxOf(person).decide.push(decision);
}

/** What nobody gets a mail for alone. */
function tellBesides(asked: AskedDecision, telling: Telling, mailboxes: ReadonlyMap<string, Mailbox>): void {
  const { decision, takers, others } = asked;
  const asksBesides = isSilence(asked) ? takers : [];
  for (const { id } of present(asksBesides, decision.plan, telling)) mailboxes.get(id)?.decide.push(decision);
  for (const { id } of present(others, decision.plan, telling)) mailboxes.get(id)?.mayDecide.push(asked);
}

function isSilence({ decision }: AskedDecision): boolean {
  return decision.what === 'unanswered';
}

/** What is only to be checked waits behind the rest. */
function closuresLast(decide: readonly Decision[]): readonly Decision[] {
  return decide.toSorted((one, other) => Number(one.what === 'closure') - Number(other.what === 'closure'));
}

/** Those in whose place nobody stands. */
function present(people: readonly (Person | null)[], plan: Plan, { on, away }: Telling): readonly Person[] {
  return people
    .filter((person) => person !== null)
    .filter((person) => (recipientOn(person, plan, on, away)?.insteadOf ?? null) === null);
}

/** The areas of a plan of which they are not told yet. */
function notAmong(areas: readonly ReadArea[], plan: Plan): readonly Area[] {
  const told = new Set(areas.filter((one) => one.plan.id === plan.id).map(({ area }) => area.id));
  return plan.areas.filter(({ id }) => !told.has(id));
}

function byPerson(availability: readonly Availability[]): AvailabilityOf {
  return new Map(availability.map((one) => [one.person, one]));
}
