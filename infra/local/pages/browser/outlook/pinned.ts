import { element } from '../compose/part.ts';

/**
 * A pane that is pinned stays when another mail is chosen, and is told; one that is not goes, as the page is loaded anew
 * without it. A mail that is open when it is chosen once more is closed: then none is.
 */
export function keepPaneBeside(tellPane: (messageId: string | null) => Promise<void>): void {
  const pinned = document.querySelector<HTMLInputElement>('#pinned');
  document.addEventListener('click', async (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.inbox a') : null;
    if (!link || !pinned?.checked) return;
    event.preventDefault();
    const next = new URL(link.href);
    if (link.hasAttribute('aria-current')) next.searchParams.delete('id');
    next.searchParams.set('pane', '1');
    await showBeside(next);
    await tellPane(next.searchParams.get('id'));
  });
}

/** Replaces the inbox and the mail, and leaves the pane where it is. */
async function showBeside(address: URL): Promise<void> {
  const fresh = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
  for (const selector of ['.inbox', '#content']) {
    const now = fresh.querySelector(selector);
    if (now) element(selector).replaceWith(now);
  }
  history.pushState(null, '', address);
}
