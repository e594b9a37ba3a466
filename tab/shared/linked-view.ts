import { ADDRESSES } from './addresses.ts';
import type { Host } from './host.ts';

/** What a link begins with that leads to a view of all actions; what stands behind the question mark follows. */
const VIEW_LINK = 'view:';

/**
 * The host of a page that a link to a view of all actions opened: it shows the first screen, so the address of the right
 * one is put in its place before anything is drawn. Any other host stays as it is.
 */
export function atLinkedView(host: Host, history: Pick<History, 'replaceState'>): Host {
  if (host.linkedTo?.startsWith(VIEW_LINK) !== true) return host;
  const search = new URLSearchParams(host.linkedTo.slice(VIEW_LINK.length));
  history.replaceState(null, '', `${ADDRESSES.actions}?${search}`);
  return { ...host, linkedTo: null };
}
