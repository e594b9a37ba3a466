/**
 * What is said of parts of the tab whose files come when they are wanted, before and while they come: until then the page
 * has no other words of theirs.
 */
export const COMING_TEXTS = {
  action: { action: 'Action', loading: 'Loading the action…', close: 'Close' },
  allActions: { title: 'All actions', loading: 'Loading the actions…' },
  bringIn: { title: 'Bring in a plan', open: 'Bring in a plan', loading: 'Looking up where you may bring a plan in…' },
  configure: { title: 'Add Followthrough here', loading: 'Looking for your plans…' },
  decide: { title: 'Decide', loading: 'Loading what waits…' },
  delivery: { title: 'Delivery', loading: 'Loading what is being sent…' },
  meeting: { title: 'Meeting', loading: 'Loading the meeting…' },
  myDigest: {
    title: 'My digest',
    loading: 'Looking up when your digest comes…',
    open: 'My digest: when it comes, and how to stop it',
  },
  plan: { listTitle: 'Plans', title: 'Plan', loading: 'Loading the plan…', loadingList: 'Loading your plans…' },
  toDecide: { title: 'To decide', loading: 'Loading what waits for you…' },
} as const;
