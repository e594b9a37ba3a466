/**
 * What stands for an action on the buttons of its card: its id in its plan behind a colon, which is short, or its whole
 * key where two plans on the card have the same id.
 *
 * @param actions the keys of all actions on the card
 */
export function markOf(action: string, actions: readonly string[]): string {
  const mark = shortMark(action);
  return actions.filter((other) => shortMark(other) === mark).length > 1 ? action : mark;
}

/** The action that a button of a card stands for; undefined when it is not on the card any more. */
export function actionMarked(mark: string, actions: readonly string[]): string | undefined {
  const meant = actions.filter((action) => action === mark || shortMark(action) === mark);
  return meant.length === 1 ? meant[0] : undefined;
}

/** @param action `plan:a1.1`; the id of a plan has no colon, and is never empty */
function shortMark(action: string): string {
  return action.slice(action.indexOf(':'));
}
