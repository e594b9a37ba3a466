import type { Browser, BrowserContext } from 'playwright-core';
import { seriousFaults } from './support/axe.ts';
import type { ChatView } from './support/chat-view.ts';
import { openPlainBrowser, type PlainBrowser, pickAccount } from './support/plain-browser.ts';
import type { Program } from './support/program.ts';
import type { tellStory } from './support/scenes.ts';
import type { TabView } from './support/tab-view.ts';

/** What the scenes before have set up. */
interface Stage {
  browser: Browser;
  program: Program;
  /** The coordinator's tab in Teams. */
  team: TabView;
  /** The lead's chat. */
  chat: ChatView;
  /** Words of the lead's action that is still open. */
  visits: string;
}

const words = 'Tom told the board on Friday. Two visits are left.';

/** The scenes outside of Teams: somebody signs in with a plain browser, works there, and signs out. */
export function plainBrowserScenes(scene: ReturnType<typeof tellStory>, stage: () => Stage): void {
  let outside: BrowserContext;
  let asha: PlainBrowser;

  afterAll(() => outside?.close());

  scene('a plain browser asks who one is, and then leads to the action that the link named', async () => {
    const { browser, program, team, visits } = stage();
    // As a person does who goes on past the browser's warning about a certificate of this machine.
    outside = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'en-GB', timezoneId: 'Europe/London' });
    outside.setDefaultTimeout(20_000);
    const key = await team.tab.getByRole('button', { name: visits }).getAttribute('data-opens');
    asha = await openPlainBrowser(outside, `${program.publicUrl}/tab/?action=${encodeURIComponent(key ?? '')}`);
    expect(await seriousFaults(asha.page.mainFrame())).toEqual([]);
    await asha.signIn('Asha Menon');
    await asha.page.getByText('Signed in as Asha Menon.').waitFor();
    await asha.page.getByRole('complementary', { name: visits }).waitFor();
    await asha.row(visits).waitFor();
    expect(await seriousFaults(asha.page.mainFrame())).toEqual([]);
  });

  scene('what is typed there stays when the sign-in ends, and is recorded after signing in again', async () => {
    const { team, visits } = stage();
    const { page } = asha;
    await page.getByRole('button', { name: 'Say how it stands' }).click();
    await page.getByRole('radio', { name: 'Not done yet' }).click();
    await page.getByRole('textbox', { name: /^In your words/ }).fill(words);
    const mend = await asha.endSignIn();
    await page.getByRole('button', { name: 'Record this' }).click();
    const notice = page.getByRole('region', { name: 'Signing in again' });
    await notice.waitFor();
    await mend();

    const opened = page.waitForEvent('popup');
    await notice.getByRole('button').click();
    const beside = await opened;
    const closed = beside.waitForEvent('close');
    await pickAccount(beside, 'Asha Menon');
    await closed;
    await notice.waitFor({ state: 'detached' });
    expect(await page.getByRole('textbox', { name: /^In your words/ }).inputValue()).toBe(words);
    await page.getByRole('button', { name: 'Record this' }).click();
    await page.getByText('Recorded: how it stands.').waitFor();
    await team.row(visits).getByText(words).waitFor();
  });

  scene('what the lead says in chat shows there by itself, told over the stream', async () => {
    const { chat, visits } = stage();
    const own = await chat.say('my actions');
    await chat
      .about(own, visits)
      .getByRole('button', { name: /^Done, / })
      .click();
    await asha.count('5 overdue').waitFor();
    expect(asha.streams()).toContain('text/event-stream');
  });

  scene('signing out leaves nobody signed in', async () => {
    const { page } = asha;
    await page.getByRole('button', { name: 'Sign out' }).click();
    const signIn = page.getByRole('button', { name: 'Sign in', exact: true });
    await signIn.waitFor();
    await page.reload();
    await signIn.waitFor();
    expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => /token/i.test(key)))).toEqual([]);
  });

  scene('whoever changes their mind is told that nobody was signed in, and may begin again', async () => {
    const { page } = asha;
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page
      .getByRole('alert')
      .getByText(/^You were not signed in\./)
      .waitFor();
  });

  scene('somebody without rights may sign in there, and learns of no plan', async () => {
    await asha.signIn('Callum Reid');
    const told = asha.page.getByRole('alert');
    await told.getByText('There is nothing here that you may see').waitFor();
    expect(await asha.page.getByRole('main').textContent()).not.toMatch(/Area|Improvement|open|Garrity/);
  });
}
