// Keeps what is marked `data-live` fresh: reads the page again every few seconds, and when one comes back to it.
// Only the marked parts are replaced, so the scroll, the choice of theme and an open message stay.

const everyMs = 4_000;

async function refresh(): Promise<void> {
  if (document.hidden) return;
  const reply = await fetch(location.href).catch(() => undefined);
  if (!reply?.ok) return;
  const fresh = new DOMParser().parseFromString(await reply.text(), 'text/html');
  for (const part of document.querySelectorAll<HTMLElement>('[data-live]')) {
    const now = fresh.querySelector(`[data-live="${part.dataset.live}"]`);
    if (!now) return location.reload();
    if (now.innerHTML !== part.innerHTML) part.innerHTML = now.innerHTML;
  }
}

setInterval(refresh, everyMs);
addEventListener('focus', refresh);
document.addEventListener('visibilitychange', refresh);

export {};
