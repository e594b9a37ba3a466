/** The names of the screens, as the ways to them say it. */
export const NAVIGATION_TEXTS = {
  screens: 'Screens',
  skip: 'Skip to the content',
  names: {
    overdue: 'Overdue',
    actions: 'All actions',
    myActions: 'My actions',
    toDecide: 'To decide',
    plans: 'Plans',
  },
} as const;

/** "3 waiting" beside the screen's title. */
export function waitingCounted(count: number): string {
  return `${count} waiting`;
}

/** "To decide, 3 waiting", as the way to the screen is heard. */
export function wayHeard(name: string, waiting: number): string {
  return waiting === 0 ? name : `${name}, ${waitingCounted(waiting)}`;
}
