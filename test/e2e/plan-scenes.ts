import type { tellStory } from './support/scenes.ts';
import { mails, type Stage } from './support/stage.ts';

const title = 'Children’s Services Improvement Plan';
const word = 'Red: past its date';

/** What whoever runs a plan sets, and the page that adds the tab to a channel. */
export function planScenes(scene: ReturnType<typeof tellStory>, stage: () => Stage): void {
  scene('the council’s own word for overdue is what the list says from then on', async () => {
    const { page } = stage().outside;
    const { program } = stage();
    await page.goto(`${program.publicUrl}/tab/plans`);
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('button', { name: 'Change the words' }).click();
    const form = page.getByRole('form', { name: 'Words for RAG' });
    await form.getByRole('textbox', { name: /^Overdue/ }).fill(word);
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Overdue' }).click();
    await page.getByRole('cell', { name: word }).first().waitFor();
  });

  scene('whoever adds the tab to a channel chooses the plan and what it opens with', async () => {
    const { windows, program } = stage();
    const page = await windows.newPage();
    await page.goto(`${program.pagesUrl}/teams?view=configure&as=${mails.asha}`);
    const tab = page.frameLocator('iframe[title="Followthrough"]');
    const save = page.getByRole('button', { name: 'Save' });
    await tab.getByRole('radio', { name: /^The meeting/ }).check();
    await tab.getByText('A meeting goes through one plan: choose which.').waitFor();
    expect(await save.isDisabled()).toBe(true);
    await tab.getByRole('combobox', { name: 'Which plan?' }).selectOption({ label: title });
    await tab.getByText('Press Save.').waitFor();
    await save.click();
    await page.waitForURL(/view=team/);
    await tab.getByRole('heading', { level: 1 }).waitFor();
    await page.close();
  });
}
