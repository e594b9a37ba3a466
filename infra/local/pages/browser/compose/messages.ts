import { drawCard } from './draw-card.ts';
import { made, part } from './part.ts';

/** A message as the stand-in keeps it. */
export interface GroupMessage {
  id: string;
  from: string;
  text: string;
  card?: unknown;
}

/** Something that the app does with a message. */
interface MessageCommand {
  id: string;
  title: string;
}

/** Draws the conversation, each message with what the app does with it. */
export function drawMessages(
  messages: readonly GroupMessage[],
  commands: readonly MessageCommand[],
  chosen: (command: string, message: string) => void,
): void {
  part('messages').replaceChildren(
    ...messages.map((message) => {
      const item = made('li');
      item.append(made('strong', message.from));
      if (message.text !== '') item.append(made('p', message.text));
      if (message.card !== undefined) item.append(drawCard(message.card));
      item.append(commandsOf(message, commands, chosen));
      return item;
    }),
  );
}

function commandsOf(
  { id, from }: GroupMessage,
  commands: readonly MessageCommand[],
  chosen: (command: string, message: string) => void,
): HTMLElement {
  const row = made('div');
  row.className = 'tools';
  for (const command of commands) {
    const button = made('button', command.title);
    button.type = 'button';
    button.setAttribute('aria-label', `${command.title}: message of ${from}`);
    button.addEventListener('click', () => chosen(command.id, id));
    row.append(button);
  }
  return row;
}
