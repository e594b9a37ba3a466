import { readFile } from 'node:fs/promises';
import type { BrowserContext, FrameLocator } from 'playwright-core';
import { readPlan } from '../../src/documents/read-plan.ts';
import type { Program } from './support/program.ts';
import type { tellStory } from './support/scenes.ts';
import { openTab, type TabView } from './support/tab-view.ts';

/** What the scenes before have set up: a draft that the coordinator brought in. */
interface Stage {
  windows: BrowserContext;
  program: Program;
  draft: string;
}

const asha = 'asha.menon@harrowmere.example';

/** The scenes in which the coordinator says who is meant, opens the plan and takes it out. */
export function peopleScenes(scene: ReturnType<typeof tellStory>, stage: () => Stage): void {
  let hers: TabView;
  let tab: FrameLocator;

  scene('she finds her draft again, takes every suggestion that is beyond doubt, and one that is not', async () => {
    const { windows, program, draft } = stage();
    hers = await openTab(windows, program.pagesUrl, asha);
    ({ tab } = hers);
    await tab
      .getByRole('region', { name: 'Your plans that are not live' })
      .getByRole('link', { name: draft, exact: true })
      .click();
    await tab.getByText(/leads stand for nobody yet$/).waitFor();
    await tab.getByRole('button', { name: /^Take every suggestion that is beyond doubt/ }).click();
    // One of her actions was given to somebody else meanwhile, so who is meant by her name is a doubt.
    await tab.getByText(/^1 of \d+ leads stand for nobody yet$/).waitFor();
    await tab.getByRole('button', { name: 'Grace Oduya (as in another plan)' }).click();
    await tab.getByText(/^All \d+ leads are matched$/).waitFor();
  });

  scene('the plan does not open before each area has a manager; then it does', async () => {
    await tab.getByRole('button', { name: 'Open the plan' }).click();
    await tab.getByRole('alert').filter({ hasText: 'have no accountable manager yet' }).waitFor();
    const managers = tab.getByRole('list', { name: 'Accountable managers' });
    const areas = managers.getByRole('listitem');
    await areas.first().getByRole('combobox').pressSequentially('Mar');
    await tab.getByRole('option', { name: /^Marcus Lindqvist/ }).click();
    await areas.first().getByRole('button', { name: 'Marcus Lindqvist Remove' }).waitFor();
    for (let index = 1; index < (await areas.count()); index += 1) {
      const area = areas.nth(index);
      await area.getByRole('button', { name: /^Helen Birtwistle \(line manager/ }).click();
      await area.getByRole('button', { name: 'Helen Birtwistle Remove' }).waitFor();
    }
    await tab.getByRole('button', { name: 'Open the plan' }).click();
    await tab
      .getByText(/Nothing is called overdue yet/)
      .first()
      .waitFor();
    await tab.getByText('opening', { exact: true }).first().waitFor();
  });

  scene('she downloads the live plan as Word, and it reads as the plan that it is', async () => {
    await hers.page.reload();
    const [file] = await Promise.all([
      hers.page.waitForEvent('download'),
      (async () => {
        await tab.getByRole('button', { name: 'Download Children’s Services Improvement Plan' }).click();
        await tab.getByRole('menuitem', { name: /^Word, as/ }).click();
      })(),
    ]);
    const bytes = new Uint8Array(await readFile(await file.path()));
    const plan = await readPlan({ name: file.suggestedFilename(), bytes });
    expect(plan.title).toBe('Children’s Services Improvement Plan');
    expect(plan.areas.map(({ actions }) => actions.length)).toEqual([4, 3, 3, 3, 3, 3, 2, 2]);
    await hers.page.close();
  });
}
