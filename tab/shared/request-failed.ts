/**
 * Why a request brought nothing to show. `no-rights` and `refused` carry the API's own sentence; of `sign-in-spent` the
 * page tells at its top, where the person can sign in again.
 */
export type Trouble =
  | { readonly kind: 'no-rights'; readonly sentence: string }
  | { readonly kind: 'refused'; readonly code: string; readonly sentence: string }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'sign-in-spent' }
  | { readonly kind: 'unreachable' }
  /** What is shown comes from a copy: the service does not reach SharePoint. */
  | { readonly kind: 'record-silent' }
  | { readonly kind: 'unreadable' };

/** Thrown by a request that failed; screens decide on `trouble.kind`. */
export class RequestFailed extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble, options?: ErrorOptions) {
    super(trouble.kind, options);
    this.name = 'RequestFailed';
    this.trouble = trouble;
  }
}

/** The trouble that an error stands for; whatever no request threw counts as a reply that we cannot read. */
export function troubleOf(error: unknown): Trouble {
  return error instanceof RequestFailed ? error.trouble : { kind: 'unreadable' };
}
