/** What became of putting the app beside a person's chats. */
export type Installed =
  | {
      readonly outcome: 'installed';
      /** The chat with the bot, by the id under which the bot writes to it. */
      readonly chat: string;
    }
  /** The person is a guest, is not known, the app is not in the organisation's catalogue, or a policy keeps it from them. */
  | { readonly outcome: 'refused'; readonly why: 'guest' | 'unknown-person' | 'not-in-catalogue' | 'not-allowed' };

/** Puts the app where a person has not got it, so that the bot may write to them first. */
export interface AppInstaller {
  /** Installs the app for a person; one who has it keeps it. @throws Refusal `busy` or `unreachable` when it is worth trying again */
  install(personId: string): Promise<Installed>;
}
