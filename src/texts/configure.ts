import { COMING_TEXTS } from './coming.ts';

/** Fixed sentences of the page that adds the tab to a channel, a chat or a meeting. */
export const CONFIGURE_TEXTS = {
  ...COMING_TEXTS.configure,
  what: 'The tab shows how a plan’s actions stand, and changes by itself as leads answer.',
  who: 'Everyone here sees the tab. Each person sees only what they may read.',
  plan: 'Which plan?',
  allPlans: 'All plans that each person may read',
  view: 'What does it open with?',
  views: {
    overdue: 'What is overdue, by priority area',
    actions: 'All actions, to filter and group',
    meeting: 'The meeting: what is overdue, one after another',
  },
  /** A meeting goes through one plan. */
  onePlan: 'A meeting goes through one plan: choose which.',
  noPlans: 'You may read no plan yet, so the tab can only show all. It fills as soon as there is one.',
  ready: 'Press Save.',
  notHereTitle: 'This page adds a tab to a channel',
  notHere: 'Open a channel in Teams, choose “Add a tab” and then Followthrough.',
} as const;

/** What the tab is called: "Overdue", "Care plan: overdue". Teams lets people rename it. @param plan null for all of them */
export function tabName(view: keyof typeof CONFIGURE_TEXTS.views, plan: string | null): string {
  if (plan === null) return view === 'actions' ? 'All actions' : 'Overdue';
  return { overdue: `${plan}: overdue`, actions: `${plan}: all actions`, meeting: `${plan}: meeting` }[view];
}
