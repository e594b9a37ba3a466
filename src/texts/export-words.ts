import { PLAN_DOCUMENT_TEXTS, updateSince } from './plan-document.ts';

/** What every door lends to a plan that is taken out. */
export const EXPORT_WORDS = {
  tell: updateSince,
  nameless: { withheld: 'Name withheld', inText: '[name]' },
  extract: PLAN_DOCUMENT_TEXTS.extract,
} as const;
