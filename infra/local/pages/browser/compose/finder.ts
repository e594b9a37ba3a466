import { type Post, TROUBLE } from './call.ts';
import { made, part } from './part.ts';

/** Teams asks while one types, once the typing rests. */
const restMs = 300;

/** The search of the message extension: opens with what the app offers at once. @param choose told of the card */
export function createFinder(post: Post, choose: (card: unknown) => void): void {
  const button = part('find');
  const section = part('finder');
  const words = part<HTMLInputElement>('words');
  const state = part('found-state');
  const results = part('results');
  let latest = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const find = async () => {
    latest += 1;
    const asked = latest;
    state.textContent = 'Searching …';
    const reply = Object(await post('find', { words: words.value }));
    if (asked !== latest) return;
    const { type, text = '', attachments = [] } = reply.composeExtension ?? { type: 'message', text: TROUBLE };
    state.textContent = type === 'message' ? text : attachments.length === 0 ? 'Nothing found' : '';
    results.replaceChildren(...attachments.map(result));
  };

  const result = (found: { content: unknown; preview: { content: { title?: string; text?: string } } }) => {
    const choice = made('button');
    choice.type = 'button';
    const { title = '', text = '' } = found.preview.content;
    choice.append(made('strong', title), made('small', text));
    choice.addEventListener('click', () => {
      choose(found.content);
      toggle(false);
    });
    const item = made('li');
    item.append(choice);
    return item;
  };

  const toggle = (isOpen: boolean) => {
    section.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) return;
    words.value = '';
    words.focus();
    find();
  };

  button.addEventListener('click', () => toggle(section.hidden));
  words.addEventListener('input', () => {
    clearTimeout(resting);
    resting = setTimeout(find, restMs);
  });
}
