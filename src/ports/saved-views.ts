/** A choice among all actions that somebody gave a name. */
export interface SavedView {
  /** Made by whoever saved it. */
  readonly id: string;
  readonly name: string;
  /** What stands behind the question mark of the list's address. */
  readonly search: string;
}

/** The views that each person saved for themselves. All of it @throws Refusal `busy`, `denied` or `unreachable`. */
export interface SavedViewStore {
  /** Oldest first. */
  of(person: string): Promise<readonly SavedView[]>;
  /** Keeps a view; one of the same id stays as it is. */
  add(person: string, view: SavedView): Promise<void>;
  /** Forgets a view, if it is there. */
  remove(person: string, id: string): Promise<void>;
}
