// Outlook draws an open mail again when its theme changes.
addEventListener('theme', (event) => {
  const frame = document.querySelector<HTMLIFrameElement>('iframe[title="Message"]');
  if (!frame || !(event instanceof CustomEvent)) return;
  const source = new URL(frame.src);
  source.searchParams.set('theme', event.detail);
  frame.src = source.href;
});

export {};
