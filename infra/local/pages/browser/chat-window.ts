// Asks for the person's chat window, which starts with the first asking, and shows it in the page.

const data = document.querySelector('#host')?.textContent ?? '{}';
const state = document.querySelector<HTMLElement>('#chat-state');
const frame = document.querySelector<HTMLIFrameElement>('#chat');
const link = document.querySelector<HTMLAnchorElement>('#window');

// The window draws its log beside the chat, and puts it away only when it becomes narrow after that: so it opens wide
// (`opening` in teams.css). Who reads a chat wants no log.
const LOG_SHOWS_MS = 1_500;

const headers = { 'content-type': 'application/json' };
const reply = await fetch('/teams/chat', { method: 'POST', headers, body: data });
if (state && frame && link) {
  if (reply.ok) {
    const { url }: { url: string } = await reply.json();
    link.href = url;
    link.hidden = false;
    frame.addEventListener('load', () => setTimeout(() => frame.classList.remove('opening'), LOG_SHOWS_MS), {
      once: true,
    });
    frame.src = url;
    if (frame.parentElement) frame.parentElement.hidden = false;
    state.hidden = true;
  } else {
    state.textContent = 'The chat window could not be opened. The terminal that runs npm start says why.';
  }
}

export {};
