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
