/** The languages in which the tab speaks. */
export type Language = 'en' | 'cy';

/** The language of the sentences beside this file. */
export const LANGUAGE: Language = 'en';
