import type { tellStory } from './support/scenes.ts';
import { mails, type Stage } from './support/stage.ts';
import { openTab } from './support/tab-view.ts';

const supervision = 'Keep a record of every supervision';
const analysis = 'Complete a training needs analysis';
const help = 'Somebody who rings the households that did not answer.';

/** One action: at an address of its own, and beside the list. */
export function actionScenes(scene: ReturnType<typeof tellStory>, stage: () => Stage): void {
  scene('the action that is open stands in the address: Back closes it, and a reload keeps it', async () => {
    const { page } = stage().outside;
    const { program } = stage();
    await page.goto(`${program.publicUrl}/tab/`);
    await page.getByRole('button', { name: supervision }).click();
    const action = page.getByRole('complementary', { name: supervision });
    await action.waitFor();
    await page.reload();
    await action.waitFor();
    const key = new URL(page.url()).searchParams.get('action') ?? '';
    await page.goBack();
    await action.waitFor({ state: 'detached' });
    await page.goto(`${program.publicUrl}/tab/actions/${encodeURIComponent(key)}`);
    await page.getByRole('heading', { level: 2, name: supervision }).waitFor();
  });

  scene('a link to it can be copied', async () => {
    const { page } = stage().outside;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('The link is copied.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(link).pathname).toContain('/l/entity/');
  });

  scene('the lead asks for help from the tab, and the coordinator’s open screen tells of it', async () => {
    const { windows, program, outside } = stage();
    const { page } = outside;
    await page.goto(`${program.publicUrl}/tab/`);
    const toms = await openTab(windows, program.pagesUrl, mails.tom);
    await toms.tab.getByRole('button', { name: analysis }).click();
    const action = toms.tab.getByRole('complementary', { name: analysis });
    await action.getByRole('button', { name: 'Need help' }).click();
    await action.getByRole('textbox', { name: /^What help you need/ }).fill(help);
    await action.getByRole('button', { name: 'Ask for help' }).click();
    await action.getByText('Recorded: you asked for help.').waitFor();
    await outside.row(analysis).getByText(help).waitFor();
    await toms.page.close();
  });
}
