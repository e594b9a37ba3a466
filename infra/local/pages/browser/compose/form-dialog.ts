import { type Post, TROUBLE } from './call.ts';
import { drawCard } from './draw-card.ts';
import { made, part } from './part.ts';

/** The dialog in which an action command of the app shows its form. */
export function createFormDialog(post: Post) {
  const dialog = part<HTMLDialogElement>('form');
  const title = part('form-title');
  const card = part('form-card');
  part('close').addEventListener('click', () => dialog.close());

  const show = (reply: unknown, command: { command: string; message?: string }) => {
    const { task } = Object(reply);
    if (task?.type === 'continue') {
      title.textContent = task.value.title;
      card.replaceChildren(
        drawCard(task.value.card.content, async (data) => show(await post('submit', { ...command, data }), command)),
      );
    } else {
      card.replaceChildren(made('p', task?.value ?? TROUBLE));
    }
  };

  return {
    async open(command: string, message: string | null): Promise<void> {
      const chosen = { command, ...(message !== null && { message }) };
      title.textContent = '';
      card.replaceChildren(made('p', 'Opening …'));
      dialog.showModal();
      show(await post('open', chosen), chosen);
    },
  };
}
