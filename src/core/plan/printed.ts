import type { Due, Revision } from './due.ts';
import type { PlanLayout } from './layout.ts';
import type { Problem } from './problem.ts';
import type { Status } from './status.ts';

/** A day as precisely as it was printed: `2015`, `2015-06` or `2015-06-30`. */
export type PrintedDay = string;

/** The grades of an auditor, the gravest first. */
export const GRADES = ['high', 'medium', 'low'] as const;
/** High, medium or low, as an auditor grades. */
export type Grade = (typeof GRADES)[number];

/** What a plan document says, before anybody is matched or asked. */
export interface PrintedPlan {
  readonly title: string;
  readonly date: PrintedDay | null;
  readonly source: PrintedSource | null;
  readonly areas: readonly PrintedArea[];
  /** How the document looks; null for a plan that came from no document of its own. */
  readonly layout: PlanLayout | null;
  readonly problems: readonly Problem[];
}

/** The report that the plan answers. */
export interface PrintedSource {
  readonly title: string;
  readonly ref: string | null;
  readonly date: PrintedDay | null;
  readonly assurance: string | null;
}

/** A heading of the plan with its actions: "Priority Area 3", "Risk Area 7", a section. Numbers may repeat. */
export interface PrintedArea {
  readonly label: string | null;
  readonly number: string | null;
  readonly group: string | null;
  readonly title: string;
  readonly context: string | null;
  readonly standards: readonly string[];
  readonly manager: string | null;
  readonly service: string | null;
  /** The plan that the area was taken over from; null for one of the plan's own. */
  readonly source: PrintedSource | null;
  readonly actions: readonly PrintedAction[];
}

/** One promised piece of work. Its id counts positions (`a8.1`), since printed refs are missing or repeat. */
export interface PrintedAction {
  readonly id: string;
  readonly ref: string | null;
  readonly text: string;
  readonly finding: string | null;
  readonly implication: string | null;
  readonly response: string | null;
  readonly leads: readonly string[];
  readonly due: Due;
  readonly revisions: readonly Revision[];
  readonly status: Status;
  readonly statusPhrase: string | null;
  readonly check: PrintedCheck | null;
  readonly priority: Grade | null;
  readonly residualRisk: Grade | null;
  readonly measure: string | null;
  readonly followUp: string | null;
  readonly parts: readonly PrintedPart[];
  readonly progress: readonly Progress[];
  readonly links: readonly Link[];
  /** What stands in columns that nothing else is made of: kept, shown and given back. */
  readonly other: readonly OtherCell[];
}

/** A cell of a column that has no meaning here, under the name that the document gives the column. */
export interface OtherCell {
  readonly header: string;
  readonly text: string;
}

/** What an auditor's column says was found, beside whatever was claimed. */
export interface PrintedCheck {
  readonly phrase: string;
  readonly result: Status;
  readonly by: 'audit' | 'management';
  readonly on: PrintedDay | null;
}

/** A lettered, numbered or bulleted piece of an action. */
export interface PrintedPart {
  readonly mark: string;
  readonly text: string;
  readonly leads: readonly string[];
  readonly due: Due | null;
  readonly status: Status;
}

/** One dated update out of the document's progress column. */
export interface Progress {
  readonly on: PrintedDay | null;
  readonly by: string | null;
  readonly text: string;
}

/** How one action hangs together with another one. */
export interface Link {
  readonly kind: 'same-as' | 'replaced-by' | 'waits-on' | 'answers';
  /** The id of an action of the same plan, or the key of one of another plan: `a1.2`, `other-plan:a1.2`. */
  readonly to: string;
}
