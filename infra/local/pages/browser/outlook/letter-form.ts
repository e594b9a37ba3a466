import { element, part } from '../compose/part.ts';
import { writeAs, writtenText } from './body-form.ts';

/** Sends what is written in the form, in the name of a person. */
export function sendLetters(as: string): void {
  const form = element<HTMLFormElement>('#letter');
  const body = part('body');
  const type = part<HTMLSelectElement>('body-type');
  const state = part('letter-state');
  type.addEventListener('change', () => writeAs(body, type.value));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const isHtml = type.value === 'html';
    const letter = {
      as,
      to: part<HTMLSelectElement>('to').value,
      subject: part<HTMLInputElement>('mail-subject').value,
      ...(isHtml ? { html: body.innerHTML } : { text: writtenText(body) }),
    };
    const headers = { 'content-type': 'application/json' };
    const reply = await fetch('/outlook/send', { method: 'POST', headers, body: JSON.stringify(letter) });
    state.textContent = reply.ok ? 'Sent.' : 'It could not be sent.';
    if (!reply.ok) return;
    body.replaceChildren();
    form.reset();
    writeAs(body, type.value);
  });
}
