import { placeOf } from '../core/time-zone.ts';

/** "New York time". @param timeZone IANA name */
export function timeOf(timeZone: string): string {
  const place = placeOf(timeZone);
  return place === null ? timeZone : `${place} time`;
}
