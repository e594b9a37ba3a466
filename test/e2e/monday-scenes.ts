import type { BrowserContext, Locator, Page } from 'playwright-core';
import { askForLaterDate } from './support/ask-later.ts';
import { openChat } from './support/chat-view.ts';
import { type OutlookView, openOutlook } from './support/outlook-view.ts';
import { pickAccount } from './support/plain-browser.ts';
import type { tellStory } from './support/scenes.ts';
import { daysAfter, mails, type Stage } from './support/stage.ts';
import { openTab } from './support/tab-view.ts';

const training = 'Complete a training needs analysis';
const visits = 'Visit carers who have had no placement';
const reasons = { [training]: 'The last returns come in January.', [visits]: 'Two families are away until then.' };
const refusal = 'The returns are in hand: keep to the date.';

/** Beside the two dates a request for help waits, of scenes before. The manager's Monday in Outlook: she reads one mail and decides from there; beside other mails she has the pane. */
export function mondayScenes(scene: ReturnType<typeof tellStory>, stage: () => Stage): void {
  let hers: BrowserContext;
  let outlook: OutlookView;
  let decide: Page;

  scene('the digest begins with what waits for the manager, in new and in classic Outlook', async () => {
    const { browser, program, today } = stage();
    for (const action of [training, visits] as const) {
      await askForLaterDate(stage(), { mail: mails.tom, action, by: daysAfter(today, 45), reason: reasons[action] });
    }
    await program.terminal('digest', '--send');

    // As a person does who goes on past the browser's warning about a certificate of this machine.
    hers = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', ignoreHTTPSErrors: true });
    hers.setDefaultTimeout(20_000);
    outlook = await openOutlook(hers, program.pagesUrl, mails.helen);
    await outlook.inbox.getByRole('link', { name: /3 decisions wait for you$/ }).click();
    await outlook.mail.getByText(reasons[training]).first().waitFor();
    await outlook.page.getByRole('link', { name: 'Classic Outlook' }).click();
    await outlook.mail.getByText(reasons[visits]).first().waitFor();
    expect(await outlook.mail.getByRole('link', { name: /^Refuse, with a reason/ }).count()).toBe(2);
  });

  scene('a button of the mail decides nothing yet: signed in, she refuses one date with a reason', async () => {
    decide = await opened(hers, outlook.mail.getByRole('link', { name: 'Refuse, with a reason: Action 2.1' }));
    // Nobody signed in in this browser yet: the window asked for whoever is known, and comes back with a button.
    await decide.getByRole('button', { name: 'Sign in', exact: true }).click();
    await pickAccount(decide, 'Helen Birtwistle');
    await decide.getByText(reasons[training]).last().waitFor();
    await decide.getByText('Nothing is decided yet.').waitFor();
    await decide.getByRole('textbox', { name: /^Reason/ }).fill(refusal);
    await decide.getByRole('button', { name: 'Refuse', exact: true }).click();
    await decide.getByText(/You refused .+: the date stays as it was\. Tom Garrity is told in Teams\.$/).waitFor();
  });

  scene('and agrees to the other by its own button, in a window of its own that lets her in by itself', async () => {
    await decide.getByText('Next thing that waits for you (2 left)').waitFor();
    await decide.close();
    decide = await opened(hers, outlook.mail.getByRole('link', { name: /^Agree to .+: Action 5\.3$/ }));
    await decide.getByText(reasons[visits]).last().waitFor();
    await decide.getByRole('button', { name: 'Agree', exact: true }).click();
    await decide.getByText(/You agreed to .+\. Tom Garrity is told in Teams\.$/).waitFor();
    await decide.close();
  });

  scene('the lead is told of both in his chat, and his tab has the refusal in the action’s history', async () => {
    const { windows, program } = stage();
    const [chat] = await Promise.all([
      openChat(windows, program.pagesUrl, mails.tom),
      // On a working day within hours it went by itself already, and this sends nothing more.
      program.terminal('notices', '--send'),
    ]);
    await chat.cards.filter({ hasText: training }).getByText(refusal).first().waitFor();
    await chat.cards
      .filter({ hasText: visits })
      .getByText(/^Helen Birtwistle agreed to /)
      .first()
      .waitFor();
    await chat.page.close();

    const tab = await openTab(windows, program.pagesUrl, mails.tom);
    await tab.row(visits).waitFor({ state: 'detached' });
    await tab.tab.getByRole('button', { name: training }).click();
    await tab.tab.getByRole('complementary', { name: training }).getByText(refusal).first().waitFor();
    await tab.page.close();
  });

  scene('a lead writes to her, and the pane puts a table of the area into his mail', async () => {
    const { windows, program } = stage();
    const his = await openOutlook(windows, program.pagesUrl, mails.tom, 'compose');
    await his.page.getByLabel('To', { exact: true }).selectOption('Helen Birtwistle');
    await his.page.getByLabel('Subject').fill('Training: all returns are in');
    await his.page.getByRole('textbox', { name: 'Message' }).fill('Helen, action 2.1 is as good as done.');
    await his.pane.getByRole('radio', { name: 'A table of an area' }).click();
    const areas = his.pane.getByRole('combobox', { name: 'Which area?' });
    const second = areas.getByRole('option', { name: /Priority Area 2/ });
    await areas.selectOption(await second.getAttribute('value'));
    await his.pane.getByRole('button', { name: 'Insert at the cursor' }).click();
    await his.pane.getByText('Inserted into your mail.').waitFor();
    await his.page.getByRole('textbox', { name: 'Message' }).getByRole('cell', { name: '2.1' }).waitFor();
    await his.page.getByRole('button', { name: 'Send' }).click();
    await his.page.getByText('Sent.').waitFor();
    await his.page.close();
  });

  scene('pinned beside her mails the pane follows from one to the next, and she notes his as evidence', async () => {
    await outlook.page.getByRole('link', { name: 'Followthrough' }).last().click();
    await outlook.pane.getByRole('heading', { name: 'This digest, as it stands now' }).waitFor();
    await outlook.page.getByLabel('Pinned').check();
    await outlook.inbox.getByRole('link', { name: /Training: all returns are in/ }).click();
    const found = outlook.pane.getByRole('listitem').filter({ hasText: training });
    await found.getByRole('button', { name: /^Note this mail on 2\.1/ }).click();
    await found.getByRole('radio', { name: /^Evidence/ }).click();
    await found.getByRole('button', { name: 'Note it' }).click();
    await found.getByText('Noted. It stands in the history:').waitFor();
    expect(outlook.paneLoads()).toBe(1);
    await hers.close();
  });
}

/** The window that a link opens. */
async function opened(context: BrowserContext, link: Locator): Promise<Page> {
  const [page] = await Promise.all([context.waitForEvent('page'), link.click()]);
  return page;
}
