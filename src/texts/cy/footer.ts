/** Unreviewed: translated without a Welsh speaker's check. */
import type * as english from '../footer.ts';
import type { Language } from '../language.ts';
import type { SameShape } from '../same-shape.ts';

export const FOOTER_TEXTS = {
  myDigest: 'Fy nghrynodeb',
  accessibility: 'Datganiad hygyrchedd',
  loadingStatement: 'Yn llwytho’r datganiad…',
  otherLanguage: 'English',
  unreviewed: 'Nid yw’r cyfieithiad Cymraeg hwn wedi cael ei adolygu eto.',
} satisfies SameShape<typeof english.FOOTER_TEXTS>;

export const OTHER_LANGUAGE: Language = 'en';
