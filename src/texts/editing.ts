import type { EditableField } from '../core/plan/editing/editable.ts';
import { dayNear, dayOf } from './days.ts';
import { actionName } from './tab.ts';

/** Fixed sentences of editing actions, one or many. */
export const EDITING_TEXTS = {
  save: 'Save',
  cancel: 'Cancel',
  saving: 'Saving…',
  undo: 'Undo',
  close: 'Close',
  none: 'None',
  nobody: 'Nobody yet',
  nothing: 'Nothing',
  undone: 'Undone.',
  changedSince: 'It was changed again since, so it was left as it is. Look at it, then change it by hand.',
  loading: 'Looking up what stands there now…',
  conflict: 'Somebody else changed this',
  theirs: 'Theirs',
  yours: 'Yours',
  keepTheirs: 'Keep theirs',
  putMine: 'Put mine',
  goBack: 'Go back',
  unknownAuthor: 'Somebody changed it since you saw it.',
  printedAs: 'As printed',
  isAccountable: 'Accountable: closes the action',
  addLead: 'Add a lead',
  takeAway: 'Take away',
  leadsHint: 'What is printed here goes into papers; the people are asked and may answer.',
  printedMissing: 'Write how the plan is to print this lead, or take it away.',
  lately: 'What can still be undone',
} as const;

/** What each field is called where it is changed. */
export const FIELD_NAMES: Readonly<Record<EditableField, string>> = {
  leads: 'Leads',
  priority: 'Priority',
  residualRisk: 'Residual risk',
  measure: 'Measure of success',
  followUp: 'Follow-up',
};

const IN_SENTENCE: Readonly<Record<EditableField, string>> = {
  leads: 'the leads',
  priority: 'the priority',
  residualRisk: 'the residual risk',
  measure: 'the measure',
  followUp: 'the follow-up',
};

/** More fields than these are not named one by one. */
const FEW = 2;

/** "Change the priority and the residual risk of action 1.3": what a button that opens an editor does. */
export function changeOf(fields: readonly EditableField[], ref: string | null): string {
  if (fields.length > FEW) return `Change ${inSentence(ref)}`;
  return `Change ${listed(fields.map((field) => IN_SENTENCE[field]))} of ${inSentence(ref)}`;
}

/** "Action 1.3: priority and residual risk", above their editor. */
export function editorTitle(fields: readonly EditableField[], ref: string | null): string {
  if (fields.length > FEW) return changeOf(fields, ref);
  return `${actionName(ref)}: ${listed(fields.map((field) => FIELD_NAMES[field].toLowerCase()))}`;
}

/** "Changed the priority of action 1.3.", when it is in. */
export function changedOne(field: EditableField, ref: string | null): string {
  return `Changed ${IN_SENTENCE[field]} of ${inSentence(ref)}.`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** "Bo Day changed it to this on 30 June." Both are ISO: an instant and a day. */
export function changedBy(by: string, at: string, today: string): string {
  const day = dayOf(at);
  return day === today ? `${by} changed it today, at ${clockOf(at)}.` : `${by} changed it on ${dayNear(day, today)}.`;
}

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' });

function clockOf(at: string): string {
  return CLOCK.format(new Date(at));
}

/** "Changes to the measure", where those of others are told. */
export function changesTo(field: EditableField): string {
  return `Changes to ${IN_SENTENCE[field]}`;
}

/** "People behind “Head of Care”", for who looks for somebody. */
export function peopleBehind(printed: string): string {
  return printed === '' ? 'People behind this lead' : `People behind “${printed}”`;
}

/** "Take Ann Lee away". */
export function takeAway(name: string): string {
  return `Take ${name} away`;
}

/** "Lead 2". */
export function leadNumber(place: number): string {
  return `Lead ${place}`;
}

function inSentence(ref: string | null): string {
  return ref === null ? 'an action' : `action ${ref}`;
}

/** "Undo: priority changed from “high” to “low”". */
export function undoOf(change: string): string {
  return `Undo: ${change}`;
}
