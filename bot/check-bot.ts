import { fault } from '../src/core/checkup/fault.ts';
import type { Check, Reach } from '../src/ports/checkup.ts';
import type { BotSettings } from './adapter.ts';

const CONNECTOR_SCOPE = 'https://api.botframework.com/.default';

/** What the bot's checks need. */
export interface BotCheckParts {
  readonly settings: Pick<BotSettings, 'openIdUrl' | 'credentials'>;
  readonly reach: Reach;
}

/** Whether the bot gets a token for its connector, and can read the keys that chat signs with. */
export function botChecks({ settings, reach }: BotCheckParts): readonly Check[] {
  const signIn = { name: 'sign-in', about: null } as const;
  return [
    {
      name: 'bot-token',
      about: null,
      after: [signIn],
      async look() {
        try {
          await settings.credentials.acquireTokenByClientCredential({ scopes: [CONNECTOR_SCOPE] });
          return { faults: [] };
        } catch {
          // Whatever the reason: what there is to do about it is the same.
          return { faults: [fault('bot-token-refused')] };
        }
      },
    },
    {
      name: 'bot-keys',
      about: null,
      after: [],
      async look() {
        const metadata = await reach(settings.openIdUrl);
        const isMetadata = metadata?.status === 200 && metadata.text.includes('jwks_uri');
        return { faults: isMetadata ? [] : [fault('bot-keys-unreachable', { address: settings.openIdUrl })] };
      },
    },
  ];
}
