/** A part of the page by its id. */
export function part<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  return element<Kind>(`#${id}`);
}

/** The first element that fits. */
export function element<Kind extends HTMLElement = HTMLElement>(selector: string): Kind {
  const found = document.querySelector<Kind>(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
}

/** A new element with words in it. */
export function made<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, words = ''): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.textContent = words;
  return element;
}
