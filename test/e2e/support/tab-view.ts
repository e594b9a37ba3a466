import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';

/** The team tab in a Teams-like frame. */
export interface TabView {
  page: Page;
  tab: FrameLocator;
  /** The row of the action with these words in it. */
  row(words: string): Locator;
  /** The plan's count in its strip: `7 overdue`. */
  count(words: string): Locator;
  /** Areas in the order of the screen, each with the first words of its overdue actions. */
  areas(): Promise<[area: string, actions: string[]][]>;
  /** How often the tab was loaded. */
  loads(): number;
}

/** Opens the tab in the team's channel as this person. It need not have loaded yet. */
export async function openTab(context: BrowserContext, pagesUrl: string, mail: string): Promise<TabView> {
  const page = await context.newPage();
  let loads = 0;
  page.on('framenavigated', (frame) => {
    if (new URL(frame.url()).pathname === '/tab/') loads += 1;
  });
  await page.goto(`${pagesUrl}/teams?as=${mail}`);
  const tab = page.frameLocator('iframe[title="Followthrough"]');
  return {
    page,
    tab,
    row: (words) => tab.getByRole('row').filter({ hasText: words }),
    count: (words) => tab.getByRole('listitem').filter({ hasText: new RegExp(`^${words}$`) }),
    async areas() {
      const headings = await tab.getByRole('heading', { level: 3 }).allInnerTexts();
      return Promise.all(
        headings.map(async (heading): Promise<[string, string[]]> => {
          const table = tab.getByRole('table', { name: heading, exact: true });
          const actions = await table.getByRole('rowheader').allInnerTexts();
          return [heading.split(':')[0] ?? '', actions.map(firstWords)];
        }),
      );
    },
    loads: () => loads,
  };
}

function firstWords(text: string): string {
  return text.trim().split(/\s+/).slice(0, 2).join(' ');
}
