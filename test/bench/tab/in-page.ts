/// <reference lib="dom" />

/** What the page notes of itself, put there before anything of its own runs. */
export interface Noted {
  /** When the first row was to be read, in milliseconds since the page was asked for. */
  readableMs: number | null;
  /** From the last key to the frame that shows what it finds, in milliseconds. */
  keyMs: number | null;
}

/** Runs in the page: everything that it needs is inside. */
export function watchPage({ words, token }: { readonly words: string; readonly token: string }): void {
  const noted: Noted = { readableMs: null, keyMs: null };
  Object.assign(window, { benchNoted: noted, benchToken: token });
  const isReadable = () => {
    const first = document.querySelector(words);
    if (first === null || first.textContent === '') return false;
    const { top, height } = first.getBoundingClientRect();
    return height > 0 && top < window.innerHeight;
  };
  const look = () => {
    if (!isReadable()) return void requestAnimationFrame(look);
    // What is laid out now is painted when the next frame begins.
    requestAnimationFrame(() => {
      noted.readableMs = performance.now();
    });
  };
  requestAnimationFrame(look);

  // The host, as far as Microsoft's library can tell: it answers at once.
  const runtime = { apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports: { pages: { tabs: {} } } };
  const replies: Record<string, readonly unknown[]> = {
    initialize: ['content', 'web', JSON.stringify(runtime), '2.58.0'],
    getContext: [
      { entityId: 'overdue', locale: 'en-gb', hostName: 'Teams', theme: 'default', frameContext: 'content' },
    ],
    'authentication.getAuthToken': [true, token],
  };
  const host = {
    postMessage(call: { readonly id: number; readonly uuidAsString: string; readonly func: string }) {
      const args = replies[call.func];
      if (args === undefined) return;
      const data = { id: call.id, uuidAsString: call.uuidAsString, args };
      const event = new MessageEvent('message', { data, origin: 'https://teams.microsoft.com' });
      Object.defineProperty(event, 'source', { value: host });
      window.dispatchEvent(event);
    },
  };
  Object.defineProperty(window, 'opener', { value: host });
}

/** Runs in the page: notes when the next key's result, so many rows found, is painted. */
export function watchKey(rows: number): void {
  const noted: Noted = Reflect.get(window, 'benchNoted');
  noted.keyMs = null;
  const isShown = () =>
    document
      .querySelector('.shown-of')
      ?.textContent?.match(/\d[\d,]*/)?.[0]
      .replace(',', '') === shown;
  const shown = String(rows);
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      const look = () => {
        if (!isShown()) return void requestAnimationFrame(look);
        requestAnimationFrame(() => {
          noted.keyMs = performance.now() - timeStamp;
        });
      };
      requestAnimationFrame(look);
    },
    { once: true, capture: true },
  );
}

/** Runs in the page: scrolls so many windows down and tells how long its frames took, in milliseconds. */
export async function scrolled(screens: number): Promise<readonly number[]> {
  const STEPS_A_SCREEN = 8;
  const frames: number[] = [];
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  let before = await frame();
  for (let step = 0; step < screens * STEPS_A_SCREEN; step++) {
    window.scrollBy({ top: window.innerHeight / STEPS_A_SCREEN, behavior: 'instant' });
    const now = await frame();
    frames.push(now - before);
    before = now;
  }
  return frames;
}
