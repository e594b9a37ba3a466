/** What Teams knows of an installed app: its tabs, as the app's manifest declares them. */
export const installedApp = {
  name: 'Followthrough',
  /** Opened to add the tab to a channel. */
  configurationPath: '/tab/configure',
  /** The tab in the channel, as its configuration page saved it. */
  team: { entityId: 'overdue', path: '/tab/', name: 'Overdue' },
  /** The tabs that a person has for themselves. */
  personal: { entityId: 'my-actions', path: '/tab/my-actions', name: 'My actions' },
  overdue: { entityId: 'overdue', path: '/tab/', name: 'Overdue' },
  /** The page beside a mail in Outlook. */
  panePath: '/tab/pane',
  /** What it offers beside a conversation. */
  extension: {
    find: { id: 'findAction', title: 'Find an action', box: 'words', label: 'Number or words' },
    actions: [
      { id: 'noteProgress', title: 'Note as progress', where: ['message'] },
      { id: 'newAction', title: 'New action', where: ['compose', 'message'] },
    ],
  },
} as const;
