import { postAs } from './compose/call.ts';
import { drawCard } from './compose/draw-card.ts';
import { createFinder } from './compose/finder.ts';
import { createFormDialog } from './compose/form-dialog.ts';
import { drawMessages, type GroupMessage } from './compose/messages.ts';
import { element, part } from './compose/part.ts';

// Plays the box where one writes, with what the app's message extension offers beside it.

interface Host {
  as: string;
  extension: { actions: readonly { id: string; title: string; where: readonly string[] }[] };
}

const host: Host = JSON.parse(part('host').textContent ?? '{}');
const post = postAs(host.as);
const text = part<HTMLTextAreaElement>('text');
const state = part('box-state');
let card: unknown = null;

const form = createFormDialog(post);
const onMessages = host.extension.actions.filter(({ where }) => where.includes('message'));

async function showMessages(): Promise<void> {
  const messages: GroupMessage[] = await (await fetch('/teams/compose/messages')).json();
  drawMessages(messages, onMessages, (command, message) => form.open(command, message));
}

/** Puts a card into what is being written; null takes it out. */
function putIn(chosen: unknown): void {
  card = chosen;
  part('draft').hidden = chosen === null;
  part('draft-card').replaceChildren(...(chosen === null ? [] : [drawCard(chosen)]));
}

createFinder(post, (chosen) => {
  putIn(chosen);
  text.focus();
});
part('take-out').addEventListener('click', () => putIn(null));
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-command]')) {
  button.addEventListener('click', () => form.open(button.dataset.command ?? '', null));
}

// Teams asks about a link once it is pasted or typed to its end, and shows what comes back before it is sent.
let asked = '';
text.addEventListener('input', async () => {
  const link = /https?:\/\/\S+/.exec(text.value)?.[0] ?? '';
  if (link === asked || !link.startsWith('http')) return;
  asked = link;
  const reply = await post('link', { url: link });
  if (asked !== link) return;
  const found = Object(reply).composeExtension?.attachments?.[0];
  state.textContent = found ? 'The link shows as a card.' : 'The link stays a link.';
  if (found) putIn(found.content);
});

part('box').addEventListener('submit', async (event) => {
  event.preventDefault();
  if (text.value.trim() === '' && card === null) return;
  await post('send', { text: text.value, card });
  text.value = '';
  asked = '';
  state.textContent = '';
  putIn(null);
  await showMessages();
  element('#messages li:last-child').scrollIntoView();
});

await showMessages();
