import type { Page } from 'playwright-core';
import type { tellStory } from './support/scenes.ts';
import { mails, type Stage } from './support/stage.ts';
import { openTab, type TabView } from './support/tab-view.ts';

const strategy = 'Renew the recruitment strategy';
const visits = 'Visit carers who have had no placement';
const view = 'Late for carers';

/** Finding actions, keeping how they were found, and changing them where they stand. */
export function allActionsScenes(scene: ReturnType<typeof tellStory>, stage: () => Stage): void {
  let page: Page;
  let helens: TabView;

  scene('she filters and searches, saves the view, and its link shows the same to whoever opens it', async () => {
    const { outside, program } = stage();
    ({ page } = outside);
    await page.goto(`${program.publicUrl}/tab/actions`);
    await page.getByText('23 actions', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('combobox', { name: 'RAG' }).click();
    await page.getByRole('menuitemcheckbox', { name: /^Overdue/ }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox', { name: 'Search actions' }).fill('carers');
    await page.getByText(/^[1-7] of 23 actions$/).waitFor();
    await outside.row(visits).waitFor();

    await page.getByRole('button', { name: 'Saved views' }).click();
    await page.getByRole('textbox', { name: 'Name for the view on show' }).fill(view);
    await page.getByRole('button', { name: 'Save this view' }).click();
    await page.getByRole('link', { name: view }).waitFor();
    const link = await page.getByRole('textbox', { name: 'Link to the view on show' }).inputValue();
    await page.goto(`${program.publicUrl}/tab/`);
    await page.goto(link);
    await page.getByText(/^[1-7] of 23 actions$/).waitFor();
    expect(await page.getByRole('searchbox', { name: 'Search actions' }).inputValue()).toBe('carers');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByText('23 actions', { exact: true }).waitFor();
  });

  scene('she gives an action a priority in its row, and takes it back', async () => {
    const { outside } = stage();
    await outside.row(strategy).getByRole('button', { name: 'Change action 5.1' }).click();
    const form = page.getByRole('form', { name: 'Change action 5.1' });
    await form.getByRole('combobox', { name: 'Priority' }).selectOption('high');
    await form.getByRole('button', { name: 'Save' }).click();
    await outside.row(strategy).getByRole('cell', { name: 'High' }).waitFor();
    await page.getByText('Changed the priority of action 5.1.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone.', { exact: true }).first().waitFor();
    await outside.row(strategy).getByRole('cell', { name: 'High' }).waitFor({ state: 'detached' });
  });

  scene('two change the same lead: the second is shown what the first wrote, and chooses', async () => {
    const { outside, windows, program } = stage();
    helens = await openTab(windows, program.pagesUrl, mails.helen);
    await helens.tab.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'All actions' }).click();
    const printed = 'As printed';
    await outside.row(visits).getByRole('button', { name: 'Change the leads of action 5.3' }).click();
    const hers = page.getByRole('form', { name: /leads/ });
    await hers.getByRole('textbox', { name: printed }).fill('Tom Garrity, Team Manager');

    await helens.row(visits).getByRole('button', { name: 'Change the leads of action 5.3' }).click();
    const others = helens.tab.getByRole('form', { name: /leads/ });
    await others.getByRole('textbox', { name: printed }).fill('Tom Garrity, Head of Fostering');
    await others.getByRole('button', { name: 'Save' }).click();
    await others.waitFor({ state: 'detached' });

    await hers.getByText(/^Helen Birtwistle changed it today/).waitFor();
    expect(await hers.getByRole('textbox', { name: printed }).inputValue()).toBe('Tom Garrity, Team Manager');
    await hers.getByRole('button', { name: 'Save' }).click();
    const both = page.getByRole('alertdialog', { name: 'Somebody else changed this' });
    await both.getByText('Tom Garrity, Head of Fostering').waitFor();
    await both.getByText('Tom Garrity, Team Manager').waitFor();
    await both.getByRole('button', { name: 'Put mine' }).click();
    await both.waitFor({ state: 'detached' });
    await page.getByText('Changed the leads of action 5.3.', { exact: true }).waitFor();
    await helens.page.close();
  });

  scene('she gives three actions a priority at once, and undoes all of it', async () => {
    for (const ref of ['2.1', '2.2', '2.3'])
      await page.getByRole('checkbox', { name: `Select action ${ref}`, exact: true }).check();
    const bar = page.getByRole('region', { name: 'Selected actions' });
    await bar.getByText('3 actions selected').waitFor();
    await bar.getByRole('button', { name: 'Change them' }).click();
    await page.getByRole('menuitem', { name: 'Set the priority…' }).click();
    await bar.getByRole('radio', { name: 'Medium' }).check();
    await bar.getByRole('button', { name: 'Set it' }).click();
    await bar.getByText('Changed 3 actions.').waitFor();
    await page.getByRole('cell', { name: 'Medium' }).nth(2).waitFor();
    await bar.getByRole('button', { name: 'Undo all of it' }).click();
    await bar.getByText('Undid the change of 3 actions.').waitFor();
    await bar.getByRole('button', { name: 'Close' }).click();
  });
}
