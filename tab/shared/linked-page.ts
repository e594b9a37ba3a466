import { ADDRESSES, meetingAddress } from './addresses.ts';
import type { Host } from './host.ts';

/** Where a link leads that names a page and not an action, by what it begins with. */
const PAGES: readonly { readonly begins: string; readonly addressOf: (rest: string) => string }[] = [
  /** A view of all actions: what stands behind the question mark follows. */
  { begins: 'view:', addressOf: (search) => `${ADDRESSES.actions}?${new URLSearchParams(search)}` },
  /** What is overdue in a plan: the plan's id follows. */
  { begins: 'overdue:', addressOf: (plan) => `${ADDRESSES.overdue}?${new URLSearchParams({ plan })}` },
  /** The meeting of a plan: the plan's id follows. */
  { begins: 'meeting:', addressOf: meetingAddress },
  /** Nothing follows. */
  { begins: 'to-decide:', addressOf: () => ADDRESSES.toDecide },
];

/**
 * The host of a page that a link to another page opened: it shows the first screen, so the address of the right one is
 * put in its place before anything is drawn. Any other host stays as it is.
 */
export function atLinkedPage(host: Host, history: Pick<History, 'replaceState'>): Host {
  const { linkedTo } = host;
  const page = PAGES.find(({ begins }) => linkedTo?.startsWith(begins));
  if (page === undefined || linkedTo === null) return host;
  history.replaceState(null, '', page.addressOf(linkedTo.slice(page.begins.length)));
  return { ...host, linkedTo: null };
}
