import type { Nation } from '../core/calendar/bank-holidays.ts';
import type { Change, Entry } from '../core/plan/entry.ts';
import type { PlanLayout } from '../core/plan/layout.ts';
import type { Person } from '../core/plan/person.ts';
import type { Action, Area, Lead, Plan, PlanRoles, PlanState } from '../core/plan/plan.ts';
import type { PlanAsking } from '../core/plan/plan-asking.ts';
import type { PrintedDay } from '../core/plan/printed.ts';
import type { RagWords } from '../core/plan/rag-words.ts';
import type { AreaHead } from '../core/plan/versions/heading-text.ts';

/**
 * The record of all plans. Reading is from the copy in memory and costs no call; writing goes to the record first.
 * All writing @throws Refusal `busy`, `denied`, `unreachable` or `reply-unreadable` when nothing was written, and
 * `outcome-unknown` when nobody knows.
 */
export interface PlanStore {
  /** The addresses of the sites that the record is kept on, as the settings name them. */
  sites(): readonly string[];
  /** The address of the site that a plan is on: who may open it may read the plan. @throws Refusal `plan-unknown` */
  siteOf(plan: string): string;
  /** How many rows were found that cannot be read or that somebody added by hand: they are in nothing that is shown. */
  leftOut(): number;
  /** Every plan as last known; those still importing too. */
  plans(): readonly Plan[];
  /** Changes whenever anything in `plans()` or their history changes. */
  version(): string;
  /** When every site was last read without failing, ISO 8601: of what others did since then nothing is known. */
  heardAt(): string;
  /** Tells at once whenever `version()` changes. @returns what ends it */
  watch(changed: () => void): () => void;
  /** Reads what others wrote since; what they wrote by hand is then among `handEdits()`. */
  refresh(): Promise<void>;
  /** Reads the least part of that which can be read by itself; each part has its turn within five calls. */
  refreshNext(): Promise<void>;
  /** What people changed in the lists themselves and nobody judged yet. Until then `plans()` shows what was recorded. */
  handEdits(): readonly HandEdit[];
  /**
   * Ends a hand edit with its entry: what it comes to is written, whole, as if the program had written it.
   *
   * @throws Refusal `action-changed` when the row was changed again: read and judge again
   */
  settle(edit: HandEdit, outcome: Settled, entry: Entry): Promise<void>;
  /**
   * Writes a changed action and its entry as one change.
   *
   * @returns the action as it stands now; when that entry was written before, nothing is written again
   * @throws Refusal `action-changed` when somebody else changed it since `before`, or a hand edit of its row waits to be
   *   judged: decide again
   */
  saveAction(before: Action, after: Action, entry: Entry): Promise<Action>;
  /** The entries of one action, oldest first. */
  history(actionKey: string): readonly Entry[];
  /**
   * Writes lines of the history of plans by themselves: what tells of no change of a row. A repeated call writes what is
   * not there yet.
   */
  note(entries: readonly Entry[]): Promise<void>;
  /** Every entry of a plan, those about its actions too, oldest first. */
  entries(plan: string): readonly Entry[];
  /**
   * Writes a new plan with its entries, row by row. It is `importing` until its last row is in; its own state comes last.
   * A repeated call goes on where an earlier one stopped, and changes nothing of a plan that is in.
   *
   * @param site one of `sites()`; the first one where it is left out
   * @throws Refusal `site-unknown`
   */
  addPlan(plan: Plan, entries: readonly Entry[], site?: string): Promise<void>;
  /**
   * Writes new areas and actions into a plan that is in, behind those that are there: which place they take, their ids
   * say. A repeated call goes on where an earlier one stopped, and changes nothing of what is there.
   *
   * @throws Refusal `plan-unknown`
   */
  extendPlan(plan: string, extension: PlanExtension): Promise<void>;
  /** Changes a plan itself, with its entry. @throws Refusal `plan-unknown`, `changed-elsewhere` */
  savePlan(plan: string, change: PlanChange, entry: Entry): Promise<void>;
  /** Sets the managers of areas, row by row: a repeated call goes on. @throws Refusal `changed-elsewhere` */
  saveManagers(plan: string, managers: ReadonlyMap<string, Person | null>): Promise<void>;
  /** Sets what the document says of areas, by area id, row by row: a repeated call goes on. @throws Refusal `changed-elsewhere` */
  saveHeads(plan: string, heads: ReadonlyMap<string, AreaHead>): Promise<void>;
  /** Sets the people behind the leads of actions, by action key, row by row: a repeated call goes on. @throws Refusal `action-changed` */
  saveLeads(plan: string, leads: ReadonlyMap<string, readonly Lead[]>): Promise<void>;
  /** Sets which leads an action has, and the people behind them, row by row: a repeated call goes on. @throws Refusal `action-changed` */
  replaceLeads(plan: string, action: string, leads: readonly Lead[]): Promise<void>;
}

/** What comes into a plan that is in. */
export interface PlanExtension {
  /** Without their actions. */
  readonly areas: readonly Area[];
  /** Each in an area that is there, or is among the new ones. */
  readonly actions: readonly Action[];
  /** One for each action at most. */
  readonly entries: readonly Entry[];
}

/** A row that somebody changed or deleted in a list by hand. */
export interface HandEdit {
  /** Key of its entry: `list:<list>:<item>:<version>`. */
  readonly key: string;
  readonly plan: string;
  /** The action that the row is of, or belongs to; null for the row of a plan or an area. */
  readonly action: string | null;
  /** The row's last editor. A deleted row does not tell who deleted it. */
  readonly by: Person | null;
  /** ISO 8601 instant, UTC. */
  readonly at: string;
  readonly row: EditedRow;
  /** What differs from the record, column by column, as text. */
  readonly changes: readonly Change[];
}

/** What a hand-edited row is, as recorded and as it says now. */
export type EditedRow =
  | {
      readonly kind: 'action';
      readonly before: Action;
      readonly wanted: Action;
      /** The last words as they stand there now; undefined when nobody touched them. */
      readonly words: string | null | undefined;
      /** Whether columns that only the program writes were changed too. */
      readonly machinery: boolean;
    }
  | {
      readonly kind: 'lead';
      readonly before: Lead;
      readonly wanted: Lead;
      /** What was typed as the person's name or address; undefined when nobody touched it. */
      readonly typed: string | null | undefined;
      readonly machinery: boolean;
    }
  /** Nothing of it can be taken over: it cannot be read, it was deleted, or only the program writes that list. */
  | { readonly kind: 'unreadable' | 'deleted' | 'not-by-hand' };

/** What a hand edit comes to: the row as recorded, or a new state of it. */
export type Settled =
  | { readonly put: 'back' }
  | { readonly put: 'action'; readonly action: Action }
  | { readonly put: 'lead'; readonly lead: Lead };

/** What of a plan itself may change. */
export interface PlanChange {
  readonly state?: PlanState;
  readonly roles?: PlanRoles;
  readonly asking?: PlanAsking;
  readonly ragWords?: RagWords;
  readonly nation?: Nation;
  /** The three that tell which version of the document it is. */
  readonly documentHash?: string | null;
  readonly date?: PrintedDay | null;
  readonly layout?: PlanLayout | null;
}
