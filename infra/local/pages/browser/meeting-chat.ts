import { drawMessages, type GroupMessage } from './compose/messages.ts';
import { part } from './compose/part.ts';

// Shows the chat of the meeting as it grows.

const LOOK_AGAIN_MS = 2_000;
let shown = '';

async function show(): Promise<void> {
  const said = await (await fetch('/teams/meeting/messages')).text();
  if (said === shown) return;
  shown = said;
  const messages: GroupMessage[] = JSON.parse(said);
  drawMessages(messages, [], () => undefined);
  part('no-messages').hidden = messages.length > 0;
}

await show();
setInterval(show, LOOK_AGAIN_MS);
