import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';

/** Somebody's Outlook. */
export interface OutlookView {
  page: Page;
  inbox: Locator;
  /** The mail that is open. */
  mail: FrameLocator;
  /** The app's pane beside it. */
  pane: FrameLocator;
  /** How often the pane was loaded. */
  paneLoads(): number;
}

/** Opens the inbox of this person, or a mail that they write. */
export async function openOutlook(
  context: BrowserContext,
  pagesUrl: string,
  mail: string,
  view: 'mail' | 'compose' = 'mail',
): Promise<OutlookView> {
  const page = await context.newPage();
  let paneLoads = 0;
  page.on('framenavigated', (frame) => {
    if (new URL(frame.url()).pathname === '/tab/pane') paneLoads += 1;
  });
  await page.goto(`${pagesUrl}/outlook?as=${mail}&view=${view}`);
  return {
    page,
    inbox: page.getByRole('navigation', { name: 'Inbox' }),
    mail: page.frameLocator('iframe[title="Message"]'),
    pane: page.frameLocator('iframe[title="Followthrough pane"]'),
    paneLoads: () => paneLoads,
  };
}
