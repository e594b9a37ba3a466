import type { Language } from './language.ts';

/** Fixed sentences at the foot of every page. */
export const FOOTER_TEXTS = {
  myDigest: 'My digest',
  accessibility: 'Accessibility statement',
  loadingStatement: 'Loading the statement…',
  otherLanguage: 'Cymraeg',
  /** Nothing where a translation has been checked, and where none was needed. */
  unreviewed: '',
} as const;

/** The language that `otherLanguage` names. */
export const OTHER_LANGUAGE: Language = 'cy';
