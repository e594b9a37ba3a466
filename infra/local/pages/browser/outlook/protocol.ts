/** What the pane's office.js and the page of Outlook around it say to each other, by postMessage. */
export type FromPane =
  | { office: 'hello' }
  | { office: 'call'; id: number; method: string; args: readonly unknown[] }
  | { office: 'sign-in'; message: string };

export type ToPane =
  | { office: 'context'; context: HostContext }
  | { office: 'reply'; id: number; value?: unknown; error?: OfficeError }
  | { office: 'item'; item: ItemFacts | null }
  | { office: 'theme'; theme: OfficeTheme }
  | { office: 'sign-in'; message: string };

/** What Office tells of a call that failed. */
export interface OfficeError {
  name: string;
  message: string;
  code: number;
}

/** What of Office's surface is there from the start. */
export interface HostContext {
  item: ItemFacts | null;
  person: Address;
  theme: OfficeTheme;
  displayLanguage: string;
  /** The newest requirement set of Mailbox, `1.15`. */
  mailbox: string;
  hasNestedSignIn: boolean;
  tellsTheme: boolean;
}

export interface OfficeTheme {
  isDarkTheme: boolean;
  bodyBackgroundColor: string;
  bodyForegroundColor: string;
  controlBackgroundColor: string;
  controlForegroundColor: string;
}

export interface Address {
  displayName: string;
  emailAddress: string;
}

/** What a pane may read of an item without asking. */
export type ItemFacts =
  | { kind: 'compose' }
  | {
      kind: 'read';
      itemId: string;
      subject: string;
      from: Address;
      to: readonly Address[];
      cc: readonly Address[];
      /** ISO 8601. */
      at: string;
      internetMessageId: string;
      conversationId: string;
    };
