/** As much of the browser's session storage as is used: it outlives a reload, ends with the window, and no other window has it. */
export type WindowStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Null where the browser lets a framed page keep nothing. */
export function windowStore(): WindowStore | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/** What is kept under a name, unchecked; null where nothing is, or nothing that can be read. */
export function keptUnder(name: string, store: WindowStore | null): unknown {
  try {
    return JSON.parse(store?.getItem(name) ?? 'null');
  } catch {
    return null;
  }
}

/** Keeps something under a name; null keeps nothing there. A full store keeps what it had: the page has it all until it is left. */
export function keepUnder(name: string, store: WindowStore | null, what: object | null): void {
  try {
    if (what === null) store?.removeItem(name);
    else store?.setItem(name, JSON.stringify(what));
  } catch {
    store?.removeItem(name);
  }
}
