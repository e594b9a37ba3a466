import type { BrowserContext, Locator } from 'playwright-core';
import { seriousFaults } from './support/axe.ts';
import { type ChatView, openChat } from './support/chat-view.ts';
import type { Program } from './support/program.ts';
import type { tellStory } from './support/scenes.ts';
import { openTab, type TabView } from './support/tab-view.ts';

/** What the scenes before have set up. */
interface Stage {
  windows: BrowserContext;
  program: Program;
  /** The coordinator's tab, as everybody in the meeting sees it. */
  team: TabView;
  /** Today, as an ISO date. */
  today: string;
}

const asha = 'asha.menon@harrowmere.example';
const plan = 'Children’s Services Improvement Plan';

/** The scenes in which the coordinator opens a round, looks ahead, holds somebody, and sends herself a test. */
export function askingScenes(scene: ReturnType<typeof tellStory>, stage: () => Stage): void {
  let hers: TabView;
  let ahead: Locator;

  scene('the coordinator opens a round for a meeting, and the shared screen shows how far it is', async () => {
    const { windows, program, team, today } = stage();
    hers = await openTab(windows, program.pagesUrl, asha);
    await hers.tab
      .getByRole('link', { name: `Asking in ${plan}`, exact: true })
      .first()
      .click();
    await hers.tab.getByText(/^Every Monday, or the next working day; the next cards go /).waitFor();
    await hers.tab.getByRole('button', { name: 'Open a round' }).click();
    const form = hers.tab.getByRole('form', { name: 'Open a round' });
    await form.getByLabel(/^Meeting/).fill('Improvement Board');
    await form.getByLabel(/^Day of the meeting/).fill(daysOn(today, 28));
    await form.getByLabel(/^Cut-off/).fill(daysOn(today, 14));
    await form.getByText(/five clear days before the meeting\.$/).waitFor();
    await form.getByRole('button', { name: 'Open a round' }).click();
    const round = hers.tab.getByRole('article', { name: /^Improvement Board, / });
    await round.getByText(/\d+ of \d+ leads? answered$/).waitFor();
    // Those who answered today did so within the round.
    await team.tab
      .getByText(/^Update for the Improvement Board on .+: \d+ of \d+ leads answered, closes on /)
      .waitFor();
    expect(await team.tab.getByRole('main').textContent()).not.toMatch(/held|has not answered:/);
  });

  scene('she sees the next 30 days day by day, and holds one person', async () => {
    ahead = hers.tab.getByRole('region', { name: 'The next 30 days' });
    await ahead
      .getByRole('button', { name: /\d+ cards?, \d+ actions?$/ })
      .first()
      .click();
    const hold = ahead.getByRole('button', { name: /^Hold / }).first();
    const name = ((await hold.getAttribute('aria-label')) ?? '').replace('Hold ', '');
    await hold.click();
    await hers.tab
      .getByRole('form', { name: `Hold ${name}` })
      .getByRole('button', { name: `Hold ${name}` })
      .click();
    const held = hers.tab.getByRole('list', { name: 'People held' });
    await held.getByText(name).waitFor();
    await ahead.getByRole('button', { name: new RegExp(`^${name} `) }).waitFor({ state: 'detached' });
    await held.getByRole('button', { name: `Ask again: ${name}` }).click();
    await held.waitFor({ state: 'detached' });
  });

  scene('she looks at the card that goes out next and sends herself a test, which records nothing', async () => {
    const { windows, program } = stage();
    await hers.tab.getByRole('link', { name: 'Delivery' }).click();
    await hers.tab.getByText(/: \d+ cards? to (1 person|\d+ people)/).waitFor();
    await hers.tab.getByRole('button', { name: 'Show a card' }).click();
    await hers.tab.getByRole('img', { name: 'The card as it will look' }).getByText(plan).waitFor();
    const frame = hers.page.frame({ url: /\/tab\/delivery$/ });
    if (!frame) throw new Error('The page has no frame with the tab');
    expect(await seriousFaults(frame)).toEqual([]);
    await hers.tab.getByRole('button', { name: 'Send me a test' }).click();
    await hers.tab.getByText(/^A test is on its way/).waitFor();
    const chat: ChatView = await openChat(windows, program.pagesUrl, asha);
    const card = chat.asks.filter({ hasText: 'This is a test.' });
    await card
      .getByRole('button', { name: /^(Not yet|On track)$/ })
      .first()
      .click();
    await card.getByText('This card is a test, so nothing was recorded.').first().waitFor();
    await chat.page.close();
    await hers.page.close();
  });
}

/** So many days on. */
function daysOn(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}
