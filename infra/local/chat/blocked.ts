import type { ConnectorParts } from './connector-parts.ts';
import type { Person } from './roster.ts';

/** Whether nothing that the bot writes reaches this person. */
export function isBlocked({ faults, switches }: ConnectorParts, { id }: Person): boolean {
  return faults.blockedBy.has(id) && !switches.broken.has('ignores-blocks');
}
