import type { BrowserContext, Locator, Page } from 'playwright-core';

/** A window of a plain browser, outside of Teams, with the tab's own pages in it. */
export interface PlainBrowser {
  page: Page;
  /** Signs in as this person, from the page that asks to. */
  signIn(name: string): Promise<void>;
  /** The row of the action with these words in it. */
  row(words: string): Locator;
  /** The plan's count in its strip: `7 overdue`. */
  count(words: string): Locator;
  /** The kinds of what came over the page's lines for changes so far. */
  streams(): readonly string[];
  /** Lets the sign-in end as it does after a day: nothing but signing in again gives a token. @returns mends it */
  endSignIn(): Promise<() => Promise<void>>;
}

/** Opens an address of the product in a window of a plain browser, which trusts the sign-in of this machine. */
export async function openPlainBrowser(context: BrowserContext, address: string): Promise<PlainBrowser> {
  const page = await context.newPage();
  const streams: string[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname === '/api/changes') streams.push(response.headers()['content-type'] ?? '');
  });
  await page.goto(address);
  return {
    page,
    async signIn(name) {
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await pickAccount(page, name);
    },
    row: (words) => page.getByRole('row').filter({ hasText: words }),
    count: (words) => page.getByRole('listitem').filter({ hasText: new RegExp(`^${words}$`) }),
    streams: () => streams,
    async endSignIn() {
      const token = '**/oauth2/v2.0/token*';
      const api = '**/api/**';
      await page.route(token, (route) =>
        route.fulfill({
          status: 400,
          headers: { 'access-control-allow-origin': new URL(page.url()).origin },
          json: { error: 'invalid_grant', error_description: 'AADSTS700084: too old', error_codes: [700084] },
        }),
      );
      await page.route(api, (route) => route.fulfill({ status: 401, json: { code: 'sign-in-needed', message: 'x' } }));
      return async () => {
        await page.unroute(token);
        await page.unroute(api);
      };
    },
  };
}

/** Chooses somebody on the page of the sign-in service. */
export function pickAccount(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name: new RegExp(name) }).click();
}
