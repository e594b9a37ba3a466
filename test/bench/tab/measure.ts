import type { Browser, CDPSession, Page } from 'playwright-core';
import { AllActionsReply } from '../../../src/wire/all-actions.ts';
import { hasWords, searchedWords } from '../../../tab/all-actions/search.ts';
import { type Noted, scrolled, watchKey, watchPage } from './in-page.ts';
import type { ServedPages } from './served-pages.ts';

/** One of the pages that are measured, and where the words of a row stand in it. */
export interface Measured {
  readonly path: string;
  readonly words: string;
}

/** What one page took. Times in milliseconds. */
export type Figures = Readonly<Record<string, number>>;

const SLOWED = 4;
const PATIENT_MS = 240_000;
const SCREENS = 30;
const FRAME_MS = 1000 / 60;
/** Each key finds fewer rows than the one before. */
const TYPED = '4711';

/** Until the list can be read, and what it holds of memory then. */
export async function readTimes(browser: Browser, served: ServedPages, measured: Measured): Promise<Figures> {
  return opened(browser, { served, measured }, async ({ page, cdp }) => ({
    'first row to be read, ms': await readableMs(page),
    'memory, MB': await heapMegabytes(cdp),
  }));
}

/** The same for the list of all actions, and what it takes to search and scroll in it. */
export async function useTimes(browser: Browser, served: ServedPages, measured: Measured): Promise<Figures> {
  const reply = await fetch(`${served.url}/api/actions`, { headers: { Authorization: `Bearer ${served.token}` } });
  const actions = AllActionsReply.parse(await reply.json()).plans.flatMap(({ areas }) =>
    areas.flatMap((area) => area.actions),
  );
  const found = (words: string) => actions.filter((action) => hasWords(action, searchedWords(words))).length;
  return opened(browser, { served, measured }, async ({ page, cdp }) => {
    const readable = await readableMs(page);
    const frames = await page.evaluate(scrolled, SCREENS);
    // While all rows are listed: a search leaves few.
    const megabytes = await heapMegabytes(cdp);
    await page.evaluate(() => window.scrollTo(0, 0));
    const keys: number[] = [];
    await page.getByRole('searchbox').focus();
    for (let at = 0; at < TYPED.length; at++) {
      await page.evaluate(watchKey, found(TYPED.slice(0, at + 1)));
      await page.keyboard.press(TYPED.charAt(at));
      keys.push(await notedOf(page, 'keyMs'));
    }
    return {
      'first row to be read, ms': readable,
      'a key in the search, middle, ms': middle(keys),
      'a key in the search, slowest, ms': Math.max(...keys),
      'frames dropped in 30 screens': frames.reduce((sum, ms) => sum + Math.max(0, Math.round(ms / FRAME_MS) - 1), 0),
      'longest frame, ms': Math.max(...frames),
      'memory, MB': megabytes,
    };
  });
}

/** The middle one of some numbers. */
export function middle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** A page in a window that has seen nothing before, on a processor that is slowed down. */
async function opened<T>(
  browser: Browser,
  { served, measured }: { readonly served: ServedPages; readonly measured: Measured },
  use: (opened: { readonly page: Page; readonly cdp: CDPSession }) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  try {
    // Microsoft's library asks there whom it may trust; it is not there to be measured.
    await context.route('https://res.cdn.office.net/**', (route) => route.fulfill({ json: { validOrigins: [] } }));
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENT_MS);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    // What compiles this file gives its functions their names by a function that a page has not got.
    await page.addInitScript('globalThis.__name = (named) => named;');
    await page.addInitScript(watchPage, { words: measured.words, token: served.token });
    await page.goto(`${served.url}${measured.path}`, { waitUntil: 'commit', timeout: PATIENT_MS });
    return await use({ page, cdp });
  } finally {
    await context.close();
  }
}

const readableMs = (page: Page) => notedOf(page, 'readableMs');

async function notedOf(page: Page, which: keyof Noted): Promise<number> {
  const noted = await page.waitForFunction(
    (name) => Reflect.get(Reflect.get(window, 'benchNoted') ?? {}, name),
    which,
    {
      timeout: PATIENT_MS,
    },
  );
  return Number(await noted.jsonValue());
}

async function heapMegabytes(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize / 2 ** 20;
}
