import { element, part } from '../compose/part.ts';
import { writtenText } from './body-form.ts';
import { mustFit, mustSuit } from './office-fault.ts';
import type { Calls } from './pane-host.ts';

/** The mail that is being written, as a pane reads and changes it. @param dropsStyle whether what is inserted loses its inline style */
export function composeCalls({ dropsStyle }: { dropsStyle: boolean }): Calls {
  const body = part('body');
  const type = part<HTMLSelectElement>('body-type');
  const isHtml = () => type.value === 'html';
  let caret: Range | undefined;

  // The caret is kept when the pane takes the focus: what it inserts goes where one was writing.
  document.addEventListener('selectionchange', () => {
    const range = getSelection()?.rangeCount ? getSelection()?.getRangeAt(0) : undefined;
    if (range && body.contains(range.startContainer)) caret = range.cloneRange();
  });

  function insert(range: Range, data: unknown, options: unknown): void {
    const text = String(data);
    const { coercionType } = Object(options);
    mustFit(text);
    mustSuit(coercionType, isHtml());
    range.deleteContents();
    const put = coercionType === 'html' ? fragmentOf(text, dropsStyle) : document.createTextNode(text);
    const last = put.lastChild ?? put;
    range.insertNode(put);
    range.setStartAfter(last);
    range.collapse(true);
  }

  return {
    'body.getTypeAsync': () => type.value,
    'body.getAsync': ([coercionType]) => (coercionType === 'html' ? body.innerHTML : writtenText(body)),
    'body.setAsync': ([data, options]) => insert(all(body), data, options),
    'body.prependAsync': ([data, options]) => insert(top(body), data, options),
    'body.setSelectedDataAsync': ([data, options]) => insert(caret ?? top(body), data, options),
    getSelectedDataAsync: () => ({ data: caret?.toString() ?? '', sourceProperty: 'body' }),
    'subject.getAsync': () => part<HTMLInputElement>('mail-subject').value,
    'subject.setAsync': ([subject]) => {
      part<HTMLInputElement>('mail-subject').value = String(subject).slice(0, 255);
    },
    'to.getAsync': () => {
      const chosen = element<HTMLOptionElement>('#to option:checked');
      return [{ displayName: chosen.label, emailAddress: chosen.value }];
    },
    'cc.getAsync': () => [],
  };
}

function fragmentOf(markup: string, dropsStyle: boolean): DocumentFragment {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  for (const one of parsed.querySelectorAll('script, iframe, object, embed, svg, form')) one.remove();
  if (dropsStyle) for (const one of parsed.querySelectorAll('[style]')) one.removeAttribute('style');
  const fragment = document.createDocumentFragment();
  fragment.append(...parsed.body.childNodes);
  return fragment;
}

function all(body: HTMLElement): Range {
  const range = document.createRange();
  range.selectNodeContents(body);
  return range;
}

function top(body: HTMLElement): Range {
  const range = all(body);
  range.collapse(true);
  return range;
}
