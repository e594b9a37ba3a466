/**
 * Every expected no of the product, by its stable code. `texts/refusals.ts` holds one sentence for each.
 */
export type RefusalCode =
  // documents
  | 'document-unreadable'
  | 'document-kind-unknown'
  | 'document-without-actions'
  | 'plan-file-invalid'
  | 'sheet-invalid'
  // plans
  | 'plan-exists'
  | 'import-other-document'
  | 'plan-unknown'
  | 'plan-ambiguous'
  | 'area-without-manager'
  | 'state-not-allowed'
  | 'person-unknown'
  // answers
  | 'action-unknown'
  | 'action-closed'
  | 'action-changed'
  | 'plan-not-asking'
  | 'edited-meanwhile'
  | 'undo-gone'
  | 'not-your-action'
  | 'answered-already'
  | 'not-written'
  | 'answer-invalid'
  | 'day-in-the-future'
  | 'day-in-the-past'
  // what a day looked like
  | 'day-to-come'
  | 'day-before-plan'
  // how a plan asks
  | 'round-wrong'
  | 'round-unknown'
  | 'round-closed'
  | 'day-off-already'
  | 'hold-until-past'
  | 'not-asked-here'
  | 'asking-full'
  | 'rag-word-too-long'
  | 'test-card'
  | 'nothing-to-show'
  // when people are asked
  | 'asked-nothing'
  | 'not-until-past'
  | 'own-deputy'
  | 'deputy-gone'
  | 'digest-none'
  | 'digest-to-come'
  // meetings
  | 'plan-not-live'
  | 'meeting-unknown'
  | 'meeting-open'
  | 'meeting-closed'
  | 'meeting-not-run'
  | 'note-gone'
  | 'bot-not-there'
  | 'not-in-conversation'
  | 'card-refused'
  | 'card-unclear'
  // saved views
  | 'view-name-taken'
  | 'views-full'
  // revised dates and checks
  | 'revision-waiting'
  | 'revision-gone'
  | 'revision-not-later'
  // requests of leads
  | 'request-gone'
  | 'not-a-lead'
  | 'already-theirs'
  | 'asked-still'
  | 'asked-today'
  | 'asked-otherwise'
  | 'nobody-to-ask'
  | 'lead-already'
  | 'own-action'
  | 'next-level-decides'
  | 'not-done-yet'
  | 'checked-already'
  | 'audit-decides'
  // doors
  | 'not-allowed'
  | 'not-permitted'
  | 'not-coordinator'
  | 'not-by-hand'
  | 'too-many-requests'
  | 'progress-without-words'
  | 'words-too-long'
  | 'coordinator-adds'
  | 'sign-in-needed'
  | 'link-unknown'
  | 'request-invalid'
  | 'request-too-large'
  | 'settings-wrong'
  | 'arguments-wrong'
  | 'file-missing'
  // sending
  | 'sending-stopped'
  | 'too-many-people'
  | 'mail-refused'
  // what stands behind
  | 'reply-unreadable'
  | 'denied'
  | 'missing'
  | 'changed-elsewhere'
  | 'exists-already'
  | 'start-over'
  | 'busy'
  | 'unreachable'
  | 'outcome-unknown'
  | 'not-provisioned'
  | 'layout-newer'
  // backup
  | 'backup-invalid'
  | 'record-not-empty'
  | 'site-unknown';

const FOR_ADMINISTRATORS: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'denied',
  'unreachable',
  'busy',
  'reply-unreadable',
  'not-provisioned',
  'start-over',
]);

/** Whether a refusal tells of something that only who runs the product can mend, and so belongs into the log. */
export function isForAdministrators({ code }: Refusal): boolean {
  return FOR_ADMINISTRATORS.has(code);
}

/** Facts of a refusal: ids, counts, days and what was found in the input; never a person's name or a token. */
export type RefusalFacts = Readonly<Record<string, string | number | readonly string[]>>;

/** An expected no: a code to decide on, facts to make a sentence from. Anything else thrown is a bug. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly facts: RefusalFacts;

  constructor(code: RefusalCode, facts: RefusalFacts = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'Refusal';
    this.code = code;
    this.facts = facts;
  }
}
