/** What can be done to many actions at once. */
export type BulkChange = 'hand-over' | 'priority' | 'residualRisk' | 'measure' | 'followUp' | 'record-decision';

/** Fixed sentences of changing many actions at once. */
export const BULK_TEXTS = {
  bar: 'Selected actions',
  clear: 'Clear the selection',
  change: 'Change them',
  handOverTo: 'Who leads them from now on?',
  chosen: 'Chosen:',
  chooseSomebody: 'Choose somebody from the list.',
  grade: 'Which?',
  words: 'In your words',
  onlyEmpty: 'It is written only where nothing stands yet. The others are listed, and you choose for each.',
  decisionStays: 'A body’s decision goes into the record and cannot be undone; a later decision can follow it.',
  running: 'Changing…',
  stop: 'Stop',
  goOn: 'Go on',
  tryAgain: 'Try those again',
  undoAll: 'Undo all of it',
  close: 'Close',
  look: 'Look and choose',
  failures: 'What did not go through',
  stoppedByFault: 'It stopped by itself: the service cannot take it at the moment. Nothing is lost; go on in a minute.',
  someConflict: 'Somebody else changed this meanwhile, or something stands there already.',
  cannotUndo: 'This cannot be undone.',
} as const;

/** The button and the form of each change. */
export const BULK_CHANGES: Readonly<Record<BulkChange, { readonly name: string; readonly submit: string }>> = {
  'hand-over': { name: 'Hand over to…', submit: 'Hand them over' },
  priority: { name: 'Set the priority…', submit: 'Set it' },
  residualRisk: { name: 'Set the residual risk…', submit: 'Set it' },
  measure: { name: 'Write the measure…', submit: 'Write it' },
  followUp: { name: 'Write the follow-up…', submit: 'Write it' },
  'record-decision': { name: 'Record a body’s decision…', submit: 'Record it' },
};

/** "3 actions selected". */
export function selectedCount(count: number): string {
  return count === 1 ? '1 action selected' : `${count} actions selected`;
}

/** "Select all 40 that match". */
export function selectMatching(count: number): string {
  return `Select all ${count} that match`;
}

/** "You may do this to 12 of the 15 selected; the others stay as they are." */
export function mayOnly(may: number, selected: number): string {
  return `You may do this to ${may} of the ${selected} selected; the others stay as they are.`;
}

/** "At once 500 actions at most can be changed: take fewer." */
export function tooMany(most: number): string {
  return `${most} actions at most can be changed in one go. Select fewer.`;
}

/** "12 of 40 done". */
export function progressLine(done: number, of: number): string {
  return `${done} of ${of} done`;
}

/** "Changed 12 actions." */
export function changedMany(count: number): string {
  return count === 1 ? 'Changed 1 action.' : `Changed ${count} actions.`;
}

/** "Undid the change of 12 actions." */
export function undidMany(count: number): string {
  return count === 1 ? 'Undid the change of 1 action.' : `Undid the change of ${count} actions.`;
}

/** "3 did not go through." */
export function failedCount(count: number): string {
  return `${count} did not go through.`;
}

/** "28 are left." */
export function leftCount(count: number): string {
  return count === 1 ? '1 is left.' : `${count} are left.`;
}

/** "Put mine in all 3". */
export function putMineInAll(count: number): string {
  return `Put mine in all ${count}`;
}
