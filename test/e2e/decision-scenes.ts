import type { BrowserContext } from 'playwright-core';
import { seriousFaults } from './support/axe.ts';
import type { Program } from './support/program.ts';
import type { tellStory } from './support/scenes.ts';
import { openTab, type TabView } from './support/tab-view.ts';

/** What the scenes before have set up. */
interface Stage {
  windows: BrowserContext;
  program: Program;
  /** The coordinator's tab. */
  team: TabView;
  /** Today, as an ISO date. */
  today: string;
}

const guide = 'Publish a plain-language guide';
const namedAdult = 'Give every child in care a named adult';
const asha = 'asha.menon@harrowmere.example';
const joan = 'joan.whitcombe@harrowmere.example';
const helen = 'helen.birtwistle@harrowmere.example';
const callum = 'callum.reid@harrowmere.example';
const reason = 'The printers deliver in a fortnight.';

/** The scenes in which a later date is asked for and agreed to, in the open action beside the list. */
export function decisionScenes(scene: ReturnType<typeof tellStory>, stage: () => Stage): void {
  let lead: TabView;

  scene('the lead asks for a revised date beside the list, with a reason', async () => {
    const { windows, program, today } = stage();
    lead = await openTab(windows, program.pagesUrl, joan);
    await lead.tab.getByRole('button', { name: guide }).click();
    const action = lead.tab.getByRole('complementary', { name: guide });
    await action.getByRole('button', { name: 'Ask for a revised date' }).click();
    await action.getByLabel(/^New date/).fill(monthsOn(today));
    await action.getByLabel(/^Reason/).fill(reason);
    await action.getByRole('button', { name: 'Ask for it' }).click();
    await action.getByText('Recorded: a revised date was asked for.').waitFor();
    expect(await action.getByRole('button', { name: /^Agree/ }).count()).toBe(0);
    await lead.row(guide).waitFor();
  });

  scene('her manager sees who asks and why, and agrees', async () => {
    const { windows, program } = stage();
    const manager = await openTab(windows, program.pagesUrl, helen);
    await manager.tab.getByRole('button', { name: guide }).click();
    const action = manager.tab.getByRole('complementary', { name: guide });
    await action.getByText(reason).first().waitFor();
    const frame = manager.page.frame({ url: /\/tab\// });
    if (!frame) throw new Error('The page has no frame with the tab');
    expect(await seriousFaults(frame)).toEqual([]);
    await action.getByRole('button', { name: 'Agree to the revised date' }).click();
    await action.getByRole('button', { name: 'Agree', exact: true }).click();
    await action.getByText('Recorded: the revised date is agreed.').waitFor();
    await manager.page.close();
  });

  scene('it is overdue no more on every open screen, and still late by its first promise', async () => {
    const { team } = stage();
    await Promise.all(['6 overdue', '8 late by first promise', '19 open'].map((count) => team.count(count).waitFor()));
    const action = lead.tab.getByRole('complementary', { name: guide });
    await action.getByText('Agreed by').first().waitFor();
    await lead.page.close();
  });

  scene(
    'on a phone the action lies over the list, and whoever hears the page has it back when it is closed',
    async () => {
      const { windows, program } = stage();
      const { page, tab } = await openTab(windows, program.pagesUrl, asha);
      await page.setViewportSize({ width: 390, height: 844 });
      const list = tab.getByRole('main');
      const action = tab.getByRole('dialog', { name: namedAdult });
      for (const close of [
        () => page.keyboard.press('Escape'),
        () => action.getByRole('button', { name: 'Close' }).click(),
        () => page.setViewportSize({ width: 1280, height: 844 }),
      ]) {
        await list.getByRole('button', { name: namedAdult }).click();
        await action.waitFor();
        // A role is found only where assistive technology is let in.
        await list.waitFor({ state: 'detached' });
        await close();
        await list.waitFor();
        await action.waitFor({ state: 'detached' });
      }
      await page.close();
    },
  );
}

/**
 * The scenes of a hand edit: first somebody makes it, and scenes later, since the lists are looked at once a minute, it
 * was put back.
 */
export function handEditScenes(scene: ReturnType<typeof tellStory>, stage: () => Stage) {
  return {
    made: () =>
      scene('somebody without rights writes into the list itself', async () => {
        const { windows, program } = stage();
        const page = await windows.newPage();
        await page.goto(`${program.pagesUrl}/sharepoint?as=${callum}`);
        await page
          .getByRole('navigation', { name: 'Lists' })
          .getByRole('link', { name: /^Actions/ })
          .click();
        await page.getByRole('row').filter({ hasText: guide }).getByRole('rowheader').getByRole('link').click();
        await page.getByLabel('ActionText').fill('Forget about the guide');
        await page.getByRole('button', { name: 'Save' }).click();
        await page.getByRole('cell', { name: 'Forget about the guide' }).waitFor();
        await page.close();
      }),
    putBack: () =>
      scene('what was written there by hand is put back within a minute, and the coordinator sees it', async () => {
        const { windows, program, team } = stage();
        const notice = team.tab.getByText('Put back in the list: 1');
        await notice.waitFor({ timeout: 65_000 });
        // By key: the list below it may be moving, and a press on the mouse would miss it.
        await notice.press('Enter');
        const list = team.tab.getByRole('list', { name: 'What was put back' });
        await list.getByText('Callum Reid').waitFor();
        await list.getByText('Forget about the guide').first().waitFor();
        const page = await windows.newPage();
        await page.goto(`${program.pagesUrl}/sharepoint?as=${callum}`);
        await page
          .getByRole('navigation', { name: 'Lists' })
          .getByRole('link', { name: /^Actions/ })
          .click();
        await page.getByRole('row').filter({ hasText: guide }).waitFor();
        expect(await page.getByText('Forget about the guide').count()).toBe(0);
        await page.close();
      }),
  };
}

/** The first of the month two months on. */
function monthsOn(iso: string): string {
  const [year = 0, month = 0] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, month + 1, 1)).toISOString().slice(0, 10);
}
