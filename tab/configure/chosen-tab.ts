import { type CONFIGURE_TEXTS, tabName } from '../../src/texts/configure.ts';
import { ADDRESSES, meetingAddress } from '../shared/addresses.ts';
import type { ChannelTab } from '../shared/host.ts';

/** What a tab can open with. */
export type FirstView = keyof typeof CONFIGURE_TEXTS.views;

/** What was chosen for a new tab: a plan, or all of them. */
export interface Chosen {
  readonly view: FirstView;
  readonly plan: { readonly id: string; readonly title: string } | null;
}

/** The tab that a choice comes to, as a channel keeps it; null while a meeting has no plan. @param origin the tab's own */
export function chosenTab({ view, plan }: Chosen, origin: string): ChannelTab | null {
  if (view === 'meeting' && plan === null) return null;
  return {
    entityId: plan === null ? view : `${view}-${plan.id}`,
    name: tabName(view, plan?.title ?? null),
    url: `${origin}${addressOf({ view, plan })}`,
  };
}

function addressOf({ view, plan }: Chosen): string {
  if (view === 'meeting' && plan !== null) return meetingAddress(plan.id);
  const screen = view === 'actions' ? ADDRESSES.actions : ADDRESSES.overdue;
  return plan === null ? screen : `${screen}?plan=${encodeURIComponent(plan.id)}`;
}
