import type { Door, EntryKind } from '../core/plan/entry.ts';
import { LINK } from '../core/plan/evidence.ts';
import { PUT_BACK_BECAUSE } from '../core/plan/hand-edit.ts';
import { MAIL_FIELDS } from '../core/plan/noted-mail.ts';
import { STATUSES } from '../core/plan/status.ts';
import { askingChangeInWords } from './asking-history.ts';
import { dayAsKnown, dayNear } from './days.ts';
import { editChangeInWords } from './edit-changes.ts';
import { mailInWords, OF_MAIL } from './noted-mail.ts';
import { ragWordChangeInWords } from './rag-word-change.ts';
import { replyChangeInWords } from './reply-changes.ts';
import { STATUS_WORDS } from './standing.ts';

/** One field's change as a history line tells it: days as ISO dates, null for nothing. */
export interface LineChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What each kind of entry says its author did, after the name. */
export const DID: Readonly<Record<EntryKind, string>> = {
  imported: 'brought the plan in',
  answered: 'said how it stands',
  corrected: 'put an earlier answer right',
  'revision-asked': 'asked for a revised date',
  'revision-agreed': 'agreed to a revised date',
  'revision-refused': 'refused a revised date',
  checked: 'checked it',
  reopened: 'reopened it',
  matched: 'said who leads it',
  'plan-state': 'changed the state of the plan',
  edited: 'changed it in the list by hand',
  'put-back': 'changed it in the list by hand, and that was put back',
  'document-says': 'took over what a newer plan document says',
  'document-adds': 'took it over from a newer plan document',
  'document-lacks': 'found it no longer in the plan document',
  'document-has-again': 'found it in the plan document again',
  'document-renewed': 'brought in a newer version of the plan document',
  'plan-taken-in': 'took another plan in',
  linked: 'linked it with the same action elsewhere',
  'help-asked': 'asked for help',
  'help-answered': 'answered the request for help',
  'not-mine-said': 'said that somebody else has it',
  'not-mine-settled': 'decided who has it',
  'evidence-added': 'added evidence or a note',
  asked: 'was asked for an update',
  'asking-resumed': 'had whoever leads it asked again',
  'asked-now': 'had them asked about it now',
  'taken-over': 'took it over',
  'asking-changed': 'changed how the plan asks',
  'words-changed': 'changed the plan’s words for RAG',
  added: 'added it',
  'meeting-opened': 'opened a meeting',
  noted: 'noted in a meeting',
  'note-taken-back': 'took a note of a meeting back',
  'meeting-closed': 'closed a meeting',
  'notes-sent': 'sent the notes of a meeting',
};

/** What an entry says its author did, after the name. */
export function didInWords({ kind, door }: { readonly kind: EntryKind; readonly door: Door }): string {
  return kind === 'edited' && door !== 'list' ? 'changed it' : DID[kind];
}

/** Through which door something came, beside its day. */
export const DOOR_WORDS: Readonly<Record<Door, string>> = {
  chat: 'in chat',
  tab: 'in the tab',
  mail: 'by e-mail',
  outlook: 'in Outlook',
  terminal: 'from the terminal',
  list: 'in the list',
  document: 'in the plan document',
};

export const FOR_THE_LEAD = 'for the lead';

/** Entries name fields, hand edits name columns of the list. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  'agreed date': 'due',
  AgreedBy: 'due',
  DueBy: 'the first promise',
  DoneOn: 'done on',
  expected: 'expected by',
  Expected: 'expected by',
  text: 'the words of the action',
  ActionText: 'the words of the action',
  measure: 'the measure of success',
  LastWords: 'the last update',
  PersonName: 'the person who leads it',
  followUp: 'follow-up',
  'same as': 'the same as',
  'refused date': 'not agreed:',
};

/** Why a question reached nobody is for the coordinator. */
const ASKED_WORDS: Readonly<Record<string, string>> = { refused: 'it did not reach them' };

const WHY_WORDS: Readonly<Record<string, string>> = {
  'not-permitted': 'put back because they may not change this',
  'not-by-hand': 'put back because only Followthrough itself may change this',
  'plan-not-asking': 'put back because the plan takes no updates at the moment',
  'action-closed': 'put back because the action is closed',
  'day-in-the-future': 'put back because the day it was done on is still to come',
  'day-in-the-past': 'put back because the day it is expected by has passed',
  'person-unknown': 'put back because the directory knows nobody by that name',
};

/** Which version of the document a line is about: its day as printed. */
const OF_DOCUMENT = 'document';

/** What was looked at stands as the line's words already. */
const TOLD_BY_WORDS = 'found';

/**
 * What a line changed, a sentence for each field: "due moved from 30 June to 30 September".
 *
 * @param today an ISO date; days of its year are said without the year
 */
export function changesInWords(kind: EntryKind, changes: readonly LineChange[], today: string): readonly string[] {
  const isDecided = changes.some(({ field }) => field === 'agreed date' || field === 'refused date');
  if (kind === 'asked')
    return changes.flatMap(({ field, to }) => (field === 'outcome' ? (ASKED_WORDS[to ?? ''] ?? []) : []));
  return changes.flatMap((change) => {
    if (change.field === PUT_BACK_BECAUSE) return WHY_WORDS[change.to ?? ''] ?? [];
    if (kind === 'asking-changed') return askingChangeInWords(change, today);
    if (kind === 'words-changed') return ragWordChangeInWords(change);
    if (kind === 'put-back') return putBackInWords(change, today);
    // A link is one, not a sentence about it.
    if (change.field === TOLD_BY_WORDS || change.field === LINK) return [];
    if (OF_MAIL.has(change.field)) return change.field === MAIL_FIELDS.from ? (mailInWords(changes, today) ?? []) : [];
    const ofEdit = editChangeInWords(change);
    if (ofEdit !== undefined) return ofEdit;
    const ofReply = replyChangeInWords(kind, change, today);
    if (ofReply !== undefined) return ofReply;
    return change.field === 'date asked for' ? askedInWords(change, isDecided, today) : changeInWords(change, today);
  });
}

/** A day that was asked for waits no longer once it is decided on. */
function askedInWords({ from, to }: LineChange, isDecided: boolean, today: string): readonly string[] {
  if (to !== null) return [`asked for ${value(to, today)}`];
  return isDecided || from === null ? [] : [`not agreed: ${value(from, today)}`];
}

function changeInWords({ field, from, to }: LineChange, today: string): string {
  if (field === OF_DOCUMENT && to !== null) return `the document of ${value(to, today)}`;
  const name = FIELD_WORDS[field] ?? inWords(field);
  if (to === null) return from === null ? name : noLonger(name, from, today);
  if (from === null) return isDay(to) ? `${name} ${value(to, today)}` : `${name}: ${value(to, today)}`;
  const verb = isDay(from) && isDay(to) ? 'moved' : 'changed';
  return `${name} ${verb} from ${value(from, today)} to ${value(to, today)}`;
}

function noLonger(name: string, from: string, today: string): string {
  return isDay(from) ? `${name} ${value(from, today)} no longer holds` : `${name}: no longer ${value(from, today)}`;
}

/** Of what was put back, `from` is what somebody wanted and `to` what stands. */
function putBackInWords({ field, from, to }: LineChange, today: string): string {
  const name = FIELD_WORDS[field] ?? inWords(field);
  const wanted = from === null ? 'emptied' : `changed to ${value(from, today)}`;
  return `${name} was ${wanted}, and is ${to === null ? 'empty' : value(to, today)} again`;
}

const LONGEST_VALUE = 120;

function value(text: string, today: string): string {
  if (isDay(text)) return dayNear(text, today);
  if (/^\d{4}-\d{2}$/.test(text)) return dayAsKnown(text);
  const [, by, named = text] = /^(audit|management): (.+)$/.exec(text) ?? [];
  const status = STATUSES.find((name) => name === named);
  if (status !== undefined) return by === undefined ? STATUS_WORDS[status] : `${STATUS_WORDS[status]}, by ${by}`;
  return `“${text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE).trimEnd()}…` : text}”`;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** "ResidualRisk" and "residualRisk" are "residual risk". */
function inWords(field: string): string {
  return field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
