// Asks for the person's chat window, which starts with the first asking, and shows it in the page.

const data = document.querySelector('#host')?.textContent ?? '{}';
const state = document.querySelector<HTMLElement>('#chat-state');
const frame = document.querySelector<HTMLIFrameElement>('#chat');
const link = document.querySelector<HTMLAnchorElement>('#window');

const headers = { 'content-type': 'application/json' };
const reply = await fetch('/teams/chat', { method: 'POST', headers, body: data });
if (state && frame && link) {
  if (reply.ok) {
    const { url }: { url: string } = await reply.json();
    link.href = url;
    link.hidden = false;
    frame.src = url;
    frame.hidden = false;
    state.hidden = true;
  } else {
    state.textContent = 'The chat window could not be opened. The terminal that runs npm start says why.';
  }
}

export {};
