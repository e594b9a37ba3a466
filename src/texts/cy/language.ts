/** Unreviewed: translated without a Welsh speaker's check. */
import type { Language } from '../language.ts';

export const LANGUAGE: Language = 'cy';
