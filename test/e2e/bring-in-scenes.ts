import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { BrowserContext, FrameLocator } from 'playwright-core';
import { writeSamplePlan } from '../../infra/local/sample/write-sample-plan.ts';
import { seriousFaults } from './support/axe.ts';
import type { Program } from './support/program.ts';
import type { tellStory } from './support/scenes.ts';
import { openTab, type TabView } from './support/tab-view.ts';

/** What the scenes before have set up. */
interface Stage {
  windows: BrowserContext;
  program: Program;
  today: string;
}

const asha = 'asha.menon@harrowmere.example';
const helen = 'helen.birtwistle@harrowmere.example';
/** What she calls the plan that she brings in. */
export const title = 'Improvement plan of the north';
const finished = 'Commission a course';

/** The scenes in which the coordinator brings a Word document in. */
export function bringInScenes(scene: ReturnType<typeof tellStory>, stage: () => Stage): void {
  let folder: string;
  let hers: TabView;
  let tab: FrameLocator;

  afterAll(async () => {
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  scene('the coordinator drops a Word document, and reads what was understood of it within seconds', async () => {
    const { windows, program, today } = stage();
    folder = await mkdtemp(join(tmpdir(), 'followthrough-bring-in-'));
    const document = await writeSamplePlan(today, folder);
    hers = await openTab(windows, program.pagesUrl, asha);
    ({ tab } = hers);
    await tab.getByRole('link', { name: 'Bring in a plan' }).click();
    await tab.getByRole('heading', { name: 'Drop the plan here' }).waitFor();
    await dropOn(hers, document);
    await tab.getByText('8 areas, 23 actions', { exact: false }).waitFor();
    await tab
      .getByRole('status')
      .filter({ hasText: /^23 actions read, \d+ doubts\.$/ })
      .waitFor({ state: 'attached' });
    expect(await faults(hers)).toEqual([]);
  });

  scene('she says that it is another plan, and puts a doubt right beside its row; both outlast a reload', async () => {
    await tab.getByText(/^It looks like a newer version of/).waitFor();
    await tab.getByRole('radio', { name: 'A plan of its own' }).check();
    await tab.getByRole('textbox', { name: 'Title of the plan' }).fill(title);
    const row = hers.row(finished);
    await row.getByText(/^◆ The progress reads as if this were finished/).waitFor();
    await row.getByRole('button', { name: /^Put right/ }).click();
    const form = tab.getByRole('form', { name: new RegExp(finished) });
    await form.getByRole('combobox', { name: 'Status' }).selectOption('done');
    await form.getByRole('button', { name: 'Keep' }).click();
    await row.getByText(/^◆ /).waitFor({ state: 'detached' });
    await row.getByRole('cell', { name: 'done' }).waitFor();

    await hers.page.reload();
    await tab.getByRole('link', { name: 'Bring in a plan' }).click();
    await tab.getByText(/^This is where you left it/).waitFor();
    expect(await tab.getByRole('textbox', { name: 'Title of the plan' }).inputValue()).toBe(title);
    await hers.row(finished).getByRole('cell', { name: 'done' }).waitFor();
  });

  scene('she brings it in as a draft, which nobody else sees, and goes on to who leads what', async () => {
    const { windows, program } = stage();
    await tab.getByRole('button', { name: 'Bring it in as a draft' }).click();
    await tab.getByRole('heading', { name: 'The plan is in, as a draft' }).waitFor({ timeout: 60_000 });
    await tab.getByText('23 actions in 8 areas.').waitFor();
    await tab.getByRole('link', { name: /^Go on/ }).click();
    await tab.getByRole('heading', { level: 1, name: new RegExp(title) }).waitFor();

    const others = await openTab(windows, program.pagesUrl, helen);
    await others.tab.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await others.tab.getByRole('heading', { level: 2 }).allInnerTexts()).not.toContain(title);
    await others.page.close();
    await hers.page.close();
  });
}

/** Lets a file go above the page, as somebody does who dragged it there. */
async function dropOn({ tab }: TabView, path: string): Promise<void> {
  const page = tab.locator('main');
  const data = await page.evaluateHandle(
    (_page, { name, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], name));
      return data;
    },
    { name: basename(path), base64: readFileSync(path).toString('base64') },
  );
  await page.dispatchEvent('drop', { dataTransfer: data });
}

async function faults({ page }: TabView): Promise<readonly string[]> {
  const frame = page.frame({ url: /\/tab\/bring-in/ });
  if (!frame) throw new Error('The page has no frame with the screen');
  return seriousFaults(frame);
}
