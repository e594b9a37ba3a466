import { TabSettings } from '../../src/wire/tab.ts';
import type { Fetch } from './api.ts';

/**
 * Reads which extra hosts may frame the tab. The file is open to everybody, since it is read before anyone is signed in.
 *
 * @returns none when it cannot be read: Microsoft's hosts need no such list, so a tab in Teams never depends on it
 */
export async function getSettings(fetch: Fetch): Promise<TabSettings> {
  try {
    const reply = await fetch('/tab/settings.json', { cache: 'no-store' });
    return TabSettings.parse(await reply.json());
  } catch {
    return { hostOrigins: [], signIn: null };
  }
}
