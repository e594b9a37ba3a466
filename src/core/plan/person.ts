/** Somebody the directory knows. `id` is the Entra object id; in a plan read from a file it is the printed lead. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** A group of the directory, with the people it holds. */
export interface Group {
  readonly id: string;
  readonly name: string;
}
