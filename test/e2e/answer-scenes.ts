import type { Browser, BrowserContext } from 'playwright-core';
import { openAnswerLinkTable } from '../../src/azure/answer-link-table.ts';
import { openAskTable } from '../../src/azure/ask-table.ts';
import { openStorage } from '../../src/azure/storage.ts';
import { toDay } from '../../src/core/calendar/day.ts';
import { systemClock } from '../../src/system-clock.ts';
import { seriousFaults } from './support/axe.ts';
import { readList } from './support/list-view.ts';
import type { Program } from './support/program.ts';
import type { tellStory } from './support/scenes.ts';
import type { TabView } from './support/tab-view.ts';

/** What the scenes before have set up. */
interface Stage {
  browser: Browser;
  windows: BrowserContext;
  program: Program;
  /** The coordinator's tab in Teams. */
  team: TabView;
}

const asha = 'asha.menon@harrowmere.example';
const ibrahim = 'ibrahim.sesay@harrowmere.example';
const checks = 'Checks found';
const returns = 'Offer every child a return conversation';
const reason = 'Two agencies answer only at the end of the month.';
const help = 'Somebody to make the conversations at weekends.';

/** The scenes in which leads answer on a page instead of a card. */
export function answerScenes(scene: ReturnType<typeof tellStory>, stage: () => Stage): void {
  scene('a lead asks for a revised date in the personal tab, on a phone, and a reload loses nothing', async () => {
    const { windows, program } = stage();
    const page = await windows.newPage();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${program.pagesUrl}/teams?as=${ibrahim}&view=personal`);
    const tab = page.frameLocator('iframe[title="Followthrough"]');
    const answer = tab.getByRole('group', { name: new RegExp(`^Your answer: .*${checks}`) });
    await answer.getByRole('button', { name: 'Need a revised date' }).click();
    await answer.getByRole('textbox', { name: /^Why it needs a later date/ }).fill(reason);
    await answer.getByRole('button', { name: 'Ask for this date' }).click();
    await answer.getByRole('alert').getByText('New date that is realistic').waitFor();

    await page.reload();
    await answer.getByLabel(/^New date that is realistic/).fill(inAYear());
    await answer.getByRole('button', { name: 'Ask for this date' }).click();
    await answer.getByText(/^✔ Recorded: .+ asked for/).waitFor();
    await answer.getByText(reason).waitFor();
    const frame = page.frame({ url: /\/tab\/my-actions$/ });
    if (!frame) throw new Error('The page has no frame with the personal tab');
    expect(await seriousFaults(frame)).toEqual([]);
    await page.close();
  });

  scene('whoever has only the link of a mail answers that one ask without signing in', async () => {
    const { browser, windows, program, team } = stage();
    const outside = await browser.newContext({ locale: 'en-GB', viewport: { width: 320, height: 700 } });
    const page = await outside.newPage();
    const { ask, secret } = await mailedLink(program);
    await page.goto(`${program.publicUrl}/tab/answer.html#${secret}`);
    await page.getByText(/^You answer as Grace Oduya/).waitFor();
    expect(page.url()).toBe(`${program.publicUrl}/tab/answer.html`);
    expect(await page.getByRole('group', { name: /^Your answer/ }).count()).toBe(ask.items.length);
    expect(await seriousFaults(page.mainFrame())).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

    const answer = page.getByRole('group', { name: new RegExp(returns) });
    await answer.getByRole('button', { name: 'Need help' }).click();
    await answer.getByRole('textbox', { name: /^What help you need/ }).fill(help);
    await answer.getByRole('button', { name: 'Ask for this help' }).click();
    await answer.getByText(/^✔ Recorded: help asked for/).waitFor();
    await team.row(returns).getByText(help).waitFor();
    const history = await readList(windows, program.pagesUrl, { mail: asha, list: 'History' });
    expect(history.at(-1)).toMatchObject({ Kind: 'help-asked', Door: 'mail', PersonName: 'Grace Oduya', Words: help });

    await page.goto(`${program.publicUrl}/tab/answer.html#of-nobody`);
    await page
      .getByRole('alert')
      .getByText(/^This link does not lead to any questions/)
      .waitFor();
    await outside.close();
  });
}

/** A link to Grace's ask, as a mail holds it. */
async function mailedLink({ storage: connectionString }: Program) {
  const storage = openStorage({ connectionString });
  const asks = await openAskTable(storage, () => undefined);
  const ask = (await asks.since(toDay('2000-01-01'))).find(({ person }) => person.name === 'Grace Oduya');
  if (!ask) throw new Error('Grace was asked nothing');
  const links = await openAnswerLinkTable(storage, systemClock('Europe/London'));
  return { ask, secret: await links.make(ask.key) };
}

function inAYear(): string {
  return new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10);
}
