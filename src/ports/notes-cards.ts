/** The notes of a meeting on their way into a conversation, so that one sending makes one message. */
export interface NotesCard {
  readonly key: string;
  readonly delivery:
    | { readonly state: 'waiting' }
    | { readonly state: 'sending'; readonly since: string }
    /** `unclear`: nobody knows whether it arrived. */
    | { readonly state: 'delivered' | 'unclear'; readonly at: string };
}

/** Keeps them. All of it @throws Refusal `unreachable`, `busy` or `denied`. */
export interface NotesCards {
  /** False, and nothing changed, when the key is there already. */
  add(card: NotesCard): Promise<boolean>;
  /** Changes one; `change` is called again on what somebody else wrote meanwhile. @throws Refusal `missing` */
  change(key: string, change: (card: NotesCard) => NotesCard): Promise<NotesCard>;
}
