/** Unreviewed: translated without a Welsh speaker's check. */
import { placeOf } from '../../core/time-zone.ts';
import type * as english from '../time-zones.ts';

/** Places that have a name of their own in Welsh. */
const WELSH: Readonly<Partial<Record<string, string>>> = {
  Athens: 'Athen',
  Brussels: 'Brwsel',
  Dublin: 'Dulyn',
  London: 'Llundain',
  'New York': 'Efrog Newydd',
  Rome: 'Rhufain',
  Vienna: 'Fienna',
};

export const timeOf: typeof english.timeOf = (timeZone) => {
  const place = placeOf(timeZone);
  return place === null ? timeZone : `amser ${WELSH[place] ?? place}`;
};
