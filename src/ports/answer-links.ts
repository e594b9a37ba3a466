/**
 * Secrets that stand in mailed links, each of them the way to one ask and to nothing else. What is kept cannot be turned
 * back into a link. All of it @throws Refusal `busy`, `denied` or `unreachable`.
 */
export interface AnswerLinks {
  /** Makes another secret for an ask, which leads to it for 30 days. @returns letters that can stand in an address */
  make(ask: string): Promise<string>;
  /** The key of the ask to which a secret leads; undefined when it never did, or does no more. */
  find(secret: string): Promise<string | undefined>;
}

/** How long a secret leads to its ask. */
export const LINK_LASTS_MS = 30 * 86_400_000;
