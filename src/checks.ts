import { botChecks } from '../bot/check-bot.ts';
import { doorChecks } from './api/check-doors.ts';
import { storageCheck } from './azure/check-storage.ts';
import { openStorage } from './azure/storage.ts';
import { applicationIdentity } from './graph/application-identity.ts';
import { mailboxChecks } from './graph/check-mailbox.ts';
import { signInChecks } from './graph/check-sign-in.ts';
import { openGraph } from './parts.ts';
import type { Checkup, Reach } from './ports/checkup.ts';
import type { Clock } from './ports/clock.ts';
import { reach as usualReach } from './reach.ts';
import type { Settings } from './settings.ts';
import { scratchChecks } from './sharepoint/site/check-scratch.ts';
import { siteChecks } from './sharepoint/site/check-site.ts';
import { systemClock } from './system-clock.ts';

/** What a test wants otherwise. */
export interface CheckupOptions {
  /** Also write: a scratch list on each site, and a draft. */
  readonly live: boolean;
  readonly reach?: Reach;
  readonly clock?: Clock;
}

/** Everything that `doctor` looks at, in the order in which one thing rests on the other. */
export function openCheckup(settings: Settings, { live, ...given }: CheckupOptions): Checkup {
  const { clock = systemClock(settings.timeZone), reach = usualReach } = given;
  const { graph, identity } = openGraph(settings);
  const authority = `${settings.loginUrl}/${settings.tenantId}`;
  const credentials = applicationIdentity({ ...settings, authority: settings.botLoginUrl });
  const scratches = live ? settings.siteUrls.map((url) => scratchChecks(graph, url)) : [];
  return {
    checks: [
      storageCheck(openStorage(settings.storage)),
      ...signInChecks({ identity, authority, graphUrl: settings.graphUrl, reach, clock }),
      ...settings.siteUrls.flatMap((url) => siteChecks(graph, url)),
      ...scratches.flatMap(({ checks }) => checks),
      ...mailboxChecks(graph, settings.digestFrom, live),
      ...botChecks({ settings: { openIdUrl: settings.botOpenIdUrl, credentials }, reach }),
      ...doorChecks(settings.publicUrl, reach),
    ],
    async clearUp() {
      for (const { clearUp } of scratches) await clearUp();
    },
  };
}
