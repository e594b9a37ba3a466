/** Unreviewed: translated without a Welsh speaker's check. */
import type * as english from '../pages.ts';
import type { SameShape } from '../same-shape.ts';

export const PAGE_TEXTS = {
  language: 'cy',
  needsScript: 'Mae angen JavaScript ar Followthrough.',
  answerTitle: 'Cais am ddiweddariad · Followthrough',
  answerNeedsScript: 'Mae angen JavaScript ar y dudalen hon i ddangos yr hyn a ofynnir ichi.',
  closeWindow: 'Cewch gau’r ffenestr hon nawr a mynd ymlaen o’r lle’r oeddech.',
} satisfies SameShape<typeof english.PAGE_TEXTS>;
