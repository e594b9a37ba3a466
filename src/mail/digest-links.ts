/** Where the links of a digest lead. A digest made from a file has none. */
export interface DigestLinks {
  /** The overdue list of a plan. @param plan its id */
  tab(plan: string): string;
  /** One action. @param plan id of its plan @param action its key */
  action(plan: string, action: string): string;
}
