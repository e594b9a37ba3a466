/** Everything that a person can do to one action. */
export const ACTS = [
  'answer',
  'ask-revision',
  'ask-help',
  'say-not-mine',
  'agree-revision',
  'refuse-revision',
  'record-decision',
  'answer-help',
  'settle-not-mine',
  'confirm',
  'verify',
  'reopen-as-management',
  'reopen-as-audit',
  'resume-asking',
  'ask-now',
  'take-over',
  'add-evidence',
] as const;
/** What a person does to one action. */
export type Act = (typeof ACTS)[number];
