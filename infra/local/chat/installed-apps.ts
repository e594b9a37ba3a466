import type { Chat } from './chat.ts';
import { graphChatId } from './teams-ids.ts';

/** Who has the app. */
export interface InstalledApps {
  has(personId: string): boolean;
  /** Gives it to them; the bot hears of it a little later. */
  install(personId: string): void;
  /** Their chat with the bot, by the id that Graph has for it. */
  chatOf(personId: string): string;
}

/** The apps of the people of a chat: a setup policy gave it to everybody, but for those without it. */
export function installedApps(chat: Pick<Chat, 'faults' | 'install'>, botId: string): InstalledApps {
  const { withoutApp } = chat.faults;
  return {
    has: (personId) => !withoutApp.has(personId),
    install(personId) {
      withoutApp.delete(personId);
      void chat.install(personId);
    },
    chatOf: (personId) => graphChatId(personId, botId),
  };
}

/** The id of an installation, which tells nobody anything. */
export function installationId(personId: string): string {
  return Buffer.from(`installed ${personId}`).toString('base64url');
}
