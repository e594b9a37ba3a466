import { htmlText } from './html-text.ts';

/** Turns what is written into plain text, or back: text has lines and no markup, and is written as that from then on. */
export function writeAs(body: HTMLElement, form: string): void {
  const isText = form === 'text';
  if (isText === isPlain(body)) return;
  body.setAttribute('contenteditable', isText ? 'plaintext-only' : 'true');
  if (isText) body.textContent = htmlText(body.innerHTML).replaceAll('\r\n', '\n');
  else body.replaceChildren(...linesOf(body).flatMap((line) => [line, document.createElement('br')]));
}

/** What is written, as text. */
export function writtenText(body: HTMLElement): string {
  return isPlain(body) ? linesOf(body).join('\r\n') : htmlText(body.innerHTML);
}

function isPlain(body: HTMLElement): boolean {
  return body.getAttribute('contenteditable') === 'plaintext-only';
}

function linesOf({ textContent }: HTMLElement): readonly string[] {
  return textContent === '' ? [] : textContent.split(/\r?\n/);
}
