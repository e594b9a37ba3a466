/** Unreviewed: translated without a Welsh speaker's check. */

import type { SameShape } from '../same-shape.ts';
import type * as english from '../shortcuts.ts';

export const SHORTCUT_TEXTS = {
  title: 'Bysellau brys',
  close: 'Cau',
  key: 'Bysell',
  meaning: 'Beth mae’n ei wneud',
  or: 'neu',
  singleKeys: 'Defnyddio’r bysellau sy’n llythrennau neu’n arwyddion',
  singleKeysWhy:
    'Diffoddwch nhw os ydych yn siarad â’ch cyfrifiadur, neu os caiff bysellau eu pwyso ar ddamwain. Mae’r bysellau saeth, Enter ac Escape yn gweithio yr un fath.',
} satisfies SameShape<typeof english.SHORTCUT_TEXTS>;

export const SHORTCUT_MEANINGS: typeof english.SHORTCUT_MEANINGS = {
  next: 'Mynd i’r cam gweithredu nesaf',
  previous: 'Mynd i’r cam gweithredu blaenorol',
  open: 'Agor y cam gweithredu wrth ymyl y rhestr',
  close: 'Cau’r cam gweithredu',
  find: 'Chwilio yn y rhestr',
  help: 'Dangos y rhestr hon',
};

export const KEY_NAMES: typeof english.KEY_NAMES = {
  arrowdown: '↓',
  arrowup: '↑',
  enter: 'Enter',
  escape: 'Esc',
};
