import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';

/** Somebody's chat with Followthrough, in Microsoft's own window. */
export interface ChatView {
  page: Page;
  /** The address of the window itself. */
  windowUrl(): Promise<string>;
  /** Every card, oldest first. */
  cards: Locator;
  /** Every card that asks, answered or not. */
  asks: Locator;
  /** The part of a card that is about the action with these words in it. */
  about(card: Locator, words: string): Locator;
  /** Types a message and sends it. @returns the card that answers it */
  say(text: string): Promise<Locator>;
  /** Presses a button of a card that records something: the card is drawn twice then, and this waits for both. */
  press(button: Locator): Promise<void>;
  /** Chooses a day in a date field. @param iso `2026-11-22` */
  chooseDay(field: Locator, iso: string): Promise<void>;
}

const GREETING = 'Hello, I am Followthrough';
const ASK = /^(One action needs|\d+ actions need|\d+ of \d+ still|Thank you)/;

/** Opens the chat of this person through the Teams page, as they would. */
export async function openChat(context: BrowserContext, pagesUrl: string, mail: string): Promise<ChatView> {
  const page = await context.newPage();
  const told = page.waitForEvent('websocket', (line) => line.url().includes('/conversations/stream'));
  await page.goto(`${pagesUrl}/teams?view=chat&as=${mail}`);
  const frame = page.frameLocator('iframe[title="Chat with Followthrough"]');
  // By role it is not to be told from the text fields of cards.
  const messageBox = frame.locator('[data-lexical-editor=true]');
  await messageBox.waitFor();
  const cards = frame.locator('.ac-adaptiveCard');
  // What was sent before comes into a new window by and by, and this is the first of it.
  await cards.getByRole('heading', { name: GREETING }).first().waitFor();
  const line = await told;
  return {
    page,
    windowUrl: async () => (await page.getByTitle('Chat with Followthrough').getAttribute('src')) ?? '',
    cards,
    asks: frame.getByLabel(ASK),
    // Adaptive Cards has no roles for the parts of a card; the class is the renderer's public one.
    about: (card, words) => card.locator('.ac-container').filter({ hasText: words }),
    async say(text) {
      const before = await cards.count();
      await messageBox.click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      const answer = cards.nth(before);
      await answer.waitFor();
      return answer;
    },
    async press(button) {
      // The reply draws the card, and then the stored message, which follows it, does once more.
      const stored = line.waitForEvent('framereceived', ({ payload }) => `${payload}`.includes('"updateMessage"'));
      await button.click();
      await stored;
    },
    async chooseDay(field, iso) {
      await field.click();
      await turnTo(frame, iso);
    },
  };
}

const inBritain = (iso: string, format: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...format, timeZone: 'UTC' }).format(new Date(iso));

async function turnTo(frame: FrameLocator, iso: string): Promise<void> {
  const calendar = frame.getByRole('dialog', { name: 'Calendar' });
  const month = inBritain(iso, { month: 'long', year: 'numeric' });
  const wanted = calendar.getByRole('button', { name: month, exact: true });
  while ((await wanted.count()) === 0) {
    const shown = await calendar.getByRole('button').first().textContent();
    const way = Date.parse(`1 ${shown} UTC`) < Date.parse(iso) ? 'Next month' : 'Previous month';
    await calendar.getByRole('button', { name: way }).click();
  }
  const day = [inBritain(iso, { day: 'numeric' }), ...month.split(' ')].join(', ');
  await calendar.getByRole('button', { name: day, exact: true }).click();
}
