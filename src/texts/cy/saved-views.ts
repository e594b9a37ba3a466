/** Unreviewed: translated without a Welsh speaker's check. */

import type { SameShape } from '../same-shape.ts';
import type * as english from '../saved-views.ts';

export const SAVED_VIEWS_TEXTS = {
  open: 'Golygon wedi’u cadw',
  list: 'Eich golygon wedi’u cadw',
  loading: 'Yn llwytho eich golygon…',
  none: 'Nid ydych wedi cadw golwg eto. Mae golwg yn cadw’r hidlyddion, y geiriau, y grwpiau a’r drefn a welwch.',
  name: 'Enw ar gyfer yr olwg a ddangosir',
  save: 'Cadw’r olwg hon',
  saved: 'Cadwyd.',
  nameMissing: 'Rhowch enw i’r olwg yn gyntaf.',
  link: 'Dolen i’r olwg a ddangosir',
  linkWho: 'Bydd pwy bynnag sy’n ei hagor yn gweld yr un dewis o’r camau gweithredu y cânt eu gweld.',
  copy: 'Copïo’r ddolen',
  copied: 'Copïwyd y ddolen.',
  notCopied: 'Ni ellid copïo’r ddolen. Mae wedi’i dewis: copïwch hi â’ch bysellfwrdd.',
} satisfies SameShape<typeof english.SAVED_VIEWS_TEXTS>;

export const removeView: typeof english.removeView = (name) => `Tynnu’r olwg ${name} ymaith`;

export const viewRemoved: typeof english.viewRemoved = (name) => `Tynnwyd yr olwg ${name} ymaith.`;

export const viewBack: typeof english.viewBack = (name) => `Mae’r olwg ${name} yn ôl.`;
