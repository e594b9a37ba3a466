/** Where a card leads. */
export interface CardLinks {
  /** The same questions as a page in the person's own tab. @param ask key of the ask */
  answerForm(ask: string): string;
  /** One action in the tab. @param plan id of its plan @param action its key */
  action(plan: string, action: string): string;
}
