import type { Provisioned } from '../core/checkup/provisioned.ts';
import type { ApartReader } from '../documents/read-apart.ts';
import type { DigestLinks } from '../mail/digest-links.ts';
import type { Parts } from '../parts.ts';
import type { Checkup } from '../ports/checkup.ts';
import type { Clock } from '../ports/clock.ts';

/** What a command works with. */
export interface Terminal {
  /** A line for the reader, on standard output. With --json only JSON goes there. */
  print(line: string): void;
  /** A line about what was done or is at fault, on standard error. */
  tell(line: string): void;
  /** What reads documents; whoever opens it closes it. */
  openReader(): Promise<ApartReader>;
  /** Opens everything behind the cases. @throws Refusal `settings-wrong` and what opening can meet */
  open(): Promise<Parts>;
  /** Makes or upgrades the lists, site by site. */
  provision(): AsyncIterable<{ readonly site: string; readonly lists: readonly Provisioned[] }>;
  /** What there is to look at in this deployment. @param live also write @throws Refusal `settings-wrong` */
  checkup(live: boolean): Promise<Checkup>;
  /** Lets the command end with 1 once it is through. */
  fail(): void;
  /** The clock of the settings' time zone, or of Europe/London where nothing is set up. */
  readonly clock: Clock;
  /** Where links in mails lead; null where nothing is set up. */
  links(): DigestLinks | null;
}
