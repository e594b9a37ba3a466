/** Everything that a person can do to one action. */
export const ACTS = [
  'answer',
  'ask-revision',
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
] as const;
/** What a person does to one action. */
export type Act = (typeof ACTS)[number];
