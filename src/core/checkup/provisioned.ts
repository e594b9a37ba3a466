import type { Fault } from './fault.ts';

/** What was done for one list, and what was left because it would have meant to change what is not the program's own. */
export interface Provisioned {
  readonly list: string;
  readonly made: boolean;
  readonly columnsAdded: readonly string[];
  /** Columns that were there and were given an index, unique values or choices. */
  readonly columnsMended: readonly string[];
  readonly rowsSealed: number;
  readonly left: readonly Fault[];
}
