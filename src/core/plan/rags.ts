/** Every way in which an action can stand. */
export const RAGS = [
  'overdue',
  'will-be-missed',
  'at-risk',
  'on-track',
  'no-date',
  'done',
  'checked',
  'closed',
] as const;
/** How an action stands at a glance. Screens show each with a word and a shape beside its colour. */
export type Rag = (typeof RAGS)[number];
