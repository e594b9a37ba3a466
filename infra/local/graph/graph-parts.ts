import type { InstalledApps } from '../chat/installed-apps.ts';
import type { Faults } from '../faults.ts';
import type { Mailboxes } from '../mail/mailboxes.ts';
import type { Sites } from '../sharepoint/site-state.ts';
import type { Usage } from './usage.ts';

/** What Graph stands on. */
export interface GraphParts {
  graphUrl: string;
  sites: Sites;
  timeZone: string;
  mailboxes: Mailboxes;
  faults: Faults;
  usage: Usage;
  apps: InstalledApps;
}
