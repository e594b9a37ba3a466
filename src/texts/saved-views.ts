/** Fixed sentences about the views of all actions that somebody saved. */
export const SAVED_VIEWS_TEXTS = {
  open: 'Saved views',
  list: 'Your saved views',
  loading: 'Loading your saved views…',
  none: 'You have saved no view yet. A view keeps the filters, words, groups and order that you see.',
  name: 'Name for the view on show',
  save: 'Save this view',
  saved: 'Saved.',
  nameMissing: 'Give the view a name first.',
  link: 'Link to the view on show',
  linkWho: 'Whoever opens it sees the same choice of the actions that they may see.',
  copy: 'Copy link',
  copied: 'The link is copied.',
  notCopied: 'The link could not be copied. It is selected: copy it with your keyboard.',
} as const;

/** "Remove the view Late hubs", heard on its button. */
export function removeView(name: string): string {
  return `Remove the view ${name}`;
}

/** "The view Late hubs is removed." */
export function viewRemoved(name: string): string {
  return `The view ${name} is removed.`;
}

/** "The view Late hubs is back." */
export function viewBack(name: string): string {
  return `The view ${name} is back.`;
}
