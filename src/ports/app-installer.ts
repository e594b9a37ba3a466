/** What became of putting the app beside a person's chats. */
export type Installed =
  | 'installed'
  /** The person is a guest, is not known, the app is not in the organisation's catalogue, or a policy keeps it from them. */
  | 'guest'
  | 'unknown-person'
  | 'not-in-catalogue'
  | 'not-allowed';

/**
 * Puts the app where a person has not got it, so that the bot may write to them first. All of it @throws Refusal `busy`
 * or `unreachable` when it is worth trying again.
 */
export interface AppInstaller {
  /** Installs the app for a person; one who has it keeps it. */
  install(personId: string): Promise<Installed>;
  /** The person's chat with the bot, by the id under which the bot may write to it; null where none is found. */
  findChat(personId: string): Promise<string | null>;
}
