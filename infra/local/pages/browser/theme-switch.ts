// Turns the page's theme without loading it anew, and tells the other scripts of the page.
const choice = document.querySelector<HTMLSelectElement>('#theme');
choice?.addEventListener('change', () => {
  document.documentElement.dataset.theme = choice.value;
  const here = new URL(location.href);
  here.searchParams.set('theme', choice.value);
  history.replaceState(null, '', here);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href*="theme="]')) {
    const target = new URL(link.href);
    target.searchParams.set('theme', choice.value);
    link.href = target.href;
  }
  window.dispatchEvent(new CustomEvent('theme', { detail: choice.value }));
});

export {};
