import { type Likeness, likenessTo } from '../../core/plan/likely-same.ts';
import type { Person } from '../../core/plan/person.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { PrintedPlan } from '../../core/plan/printed.ts';
import { Refusal } from '../../core/refusal.ts';
import { documentHash } from '../../documents/document-hash.ts';
import type { DocumentReading, PlanDocument } from '../../documents/document-reading.ts';
import { type Candidate, planFromCandidates } from '../../documents/reading/texts/candidates.ts';
import type { NoPlan } from '../../documents/reading/why-no-plan.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import type { Caller } from '../caller.ts';
import { importPlan } from './import-plan.ts';
import { plansRunBy, sitesToImportTo } from './import-rights.ts';

/** A document as somebody handed it in to see what it says. */
export interface HandedIn {
  readonly document: PlanDocument;
  /** Which of its candidates are to be the plan, by position from 0; null for what it says by itself. */
  readonly picked: ReadonlySet<number> | null;
}

/** What a document says, before anything of it is written. */
export interface HandedInView {
  readonly plan: PrintedPlan | null;
  /** Why it is no plan by itself; null where it is one. */
  readonly noPlan: NoPlan | null;
  /** What its text recommends, beside a plan too. */
  readonly candidates: readonly Candidate[];
  /** The plans that the caller runs, and whether it is likely a newer version of each. */
  readonly plans: readonly { readonly plan: Plan; readonly likeness: Likeness | null }[];
  readonly sites: readonly string[];
}

/** A plan that somebody has looked through and put right. */
export interface LookedThrough {
  readonly printed: PrintedPlan;
  /** One of those where they may bring one in; the first of them where it is left out. */
  readonly site?: string;
}

/** What bringing a plan in is made of, for a door to offer. Who may is decided in each. */
export interface BringInCases {
  /** Where a person may bring a plan in; none for whoever may not. */
  sites(person: Person): readonly string[];
  /** @throws Refusal `not-coordinator` */
  ensureMay(person: Person): void;
  /** @throws Refusal `not-coordinator`, and what reading the document throws */
  read(person: Person, handedIn: HandedIn): Promise<HandedInView>;
  /** Brings it in as a draft; the same plan a second time is the draft that is there. @throws as `importPlan` */
  bringIn(person: Person, plan: LookedThrough): Promise<string>;
}

/** What they take from outside. */
export interface BringInPorts {
  readonly plans: PlanStore;
  readonly clock: Clock;
  readonly readDocument: (document: PlanDocument) => Promise<DocumentReading>;
}

/** The cases of bringing a plan in, joined with what they take from outside. */
export function bringInCases(ports: BringInPorts): BringInCases {
  const sites = (person: Person) => sitesToImportTo(ports.plans, asCaller(person));
  const ensureMay = (person: Person) => {
    if (sites(person).length === 0) throw new Refusal('not-coordinator');
  };
  return {
    sites,
    ensureMay,
    async read(person, { document, picked }) {
      ensureMay(person);
      const reading = await ports.readDocument(document);
      const plan = planOf(reading, picked);
      return {
        plan,
        noPlan: reading.kind === 'no-plan' ? reading.why : null,
        candidates: reading.candidates,
        plans: plansRunBy(ports.plans, asCaller(person)).map((each) => ({
          plan: each,
          likeness: plan && likenessTo(each, plan),
        })),
        sites: sites(person),
      };
    },
    async bringIn(person, { printed, site }) {
      ensureMay(person);
      const there = draftOf(ports, person, printed);
      if (there) return there.id;
      // Beside whatever has its title: a title that somebody else's plan has must not tell of that plan.
      const request = { printed, beside: true, ...(site !== undefined && { site }) };
      return importPlan(ports, asCaller(person), request);
    },
  };
}

function asCaller(person: Person): Caller {
  return { kind: 'person', person };
}

function planOf(reading: DocumentReading, picked: HandedIn['picked']): PrintedPlan | null {
  if (reading.kind === 'plan') return reading.plan;
  return picked === null ? null : planFromCandidates(reading, picked);
}

/** Sent again after a lost reply it is the same plan, not a second one. */
function draftOf(ports: BringInPorts, person: Person, printed: PrintedPlan): Plan | undefined {
  const hash = documentHash(printed);
  return plansRunBy(ports.plans, asCaller(person)).find(
    ({ state, documentHash: of }) => state === 'draft' && of === hash,
  );
}
