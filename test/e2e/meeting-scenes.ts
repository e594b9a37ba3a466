import { readFile } from 'node:fs/promises';
import mammoth from 'mammoth';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { tellStory } from './support/scenes.ts';
import { daysAfter, mails, type Stage } from './support/stage.ts';

const body = 'Improvement Board';
const note = 'The board wants to see the rota at its next meeting.';
const newAction = 'Show the rota to the board';

/** The panel beside a call, as somebody who sits in the meeting has it. */
interface Panel {
  page: Page;
  panel: FrameLocator;
}

/** A meeting with two panels: what one does, the other sees. */
export function meetingScenes(scene: ReturnType<typeof tellStory>, stage: () => Stage): void {
  let hers: Panel;
  let second: Panel;

  scene('the coordinator opens the meeting, and the panel of the manager opens with it', async () => {
    const { windows, program, today } = stage();
    hers = await sitIn(windows, `${program.pagesUrl}/teams?view=meeting&as=${mails.asha}`);
    second = await sitIn(windows, `${program.pagesUrl}/teams?view=meeting&as=${mails.helen}`);
    await second.panel.getByText('The plan’s coordinator opens the meeting.', { exact: false }).waitFor();
    await hers.panel.getByRole('button', { name: 'Open a meeting' }).click();
    await hers.panel.getByRole('textbox', { name: /^Who meets/ }).fill(body);
    await hers.panel.getByLabel(/^Day of the meeting/).fill(today);
    await hers.panel.getByRole('button', { name: 'Open the meeting' }).click();
    await hers.panel.getByText(/^Item 1 of \d+$/).waitFor();
    await second.panel.getByText(/^Item 1 of \d+$/).waitFor();
  });

  scene('she goes on and the other panel follows; a note and a decided date stand in both', async () => {
    const { today } = stage();
    await hers.panel.getByRole('button', { name: 'Next', exact: true }).click();
    await hers.panel.getByText(/^Item 2 of \d+$/).waitFor();
    await second.panel.getByText(/^Item 2 of \d+$/).waitFor();

    await hers.panel.getByRole('button', { name: 'Note on this action' }).click();
    await hers.panel.getByRole('textbox', { name: /^What was said/ }).fill(note);
    await hers.panel.getByRole('button', { name: 'Record', exact: true }).click();
    await second.panel.getByText(note).waitFor();

    await hers.panel.getByRole('button', { name: 'A revised date, as the body decided it' }).click();
    await hers.panel.getByLabel(/^Which day/).fill(daysAfter(today, 60));
    await hers.panel.getByRole('textbox', { name: /^Why/ }).fill('Two posts are being filled.');
    await hers.panel.getByRole('button', { name: 'Record', exact: true }).click();
    await second.panel.getByText(/ agreed: Two posts are being filled\.$/).waitFor();
  });

  scene('she adds an action, and the second panel shows posts instead of names', async () => {
    const { today } = stage();
    await hers.panel.getByRole('button', { name: 'A new action of the plan' }).click();
    await hers.panel.getByRole('textbox', { name: /^What is to be done/ }).fill(newAction);
    await hers.panel.getByRole('textbox', { name: /^Lead/ }).fill('Grace Oduya, Service Manager, Children in Care');
    await hers.panel.getByLabel(/^Due by/).fill(daysAfter(today, 30));
    await hers.panel.getByRole('button', { name: 'Record', exact: true }).click();
    await second.panel.getByText(newAction).waitFor();
    await second.panel.getByRole('switch', { name: 'Posts instead of names' }).press('Space');
    await second.panel.getByText('Service Manager, Children in Care').first().waitFor();
    expect(await second.panel.getByRole('article').textContent()).not.toContain('Oduya');
  });

  scene('she closes it, sends the notes to the meeting’s chat, and the document holds what was said', async () => {
    await hers.panel.getByRole('button', { name: 'Close the meeting' }).click();
    await hers.panel
      .getByRole('group', { name: 'Close the meeting?' })
      .getByRole('button', { name: 'Close the meeting' })
      .click();
    await hers.panel.getByRole('heading', { name: 'The meeting is closed' }).waitFor();
    await second.panel.getByRole('heading', { name: 'The meeting is closed' }).waitFor();
    await hers.panel.getByRole('button', { name: 'Send the notes to this conversation' }).click();
    await hers.panel.getByText('Sent already:').waitFor();
    await second.page.getByRole('region', { name: 'Meeting chat' }).getByText(body, { exact: false }).first().waitFor();

    const coming = hers.page.waitForEvent('download');
    await hers.panel.getByRole('button', { name: 'Notes as a Word document' }).click();
    const { value } = await mammoth.extractRawText({ buffer: await readFile(await (await coming).path()) });
    for (const said of [body, note, newAction, 'Two posts are being filled.']) expect(value).toContain(said);
    await hers.page.close();
    await second.page.close();
  });
}

async function sitIn(windows: BrowserContext, address: string): Promise<Panel> {
  const page = await windows.newPage();
  await page.goto(address);
  const panel = page.frameLocator('iframe[title="Followthrough"]');
  await panel.getByRole('heading', { level: 2, name: 'Open a meeting' }).waitFor();
  return { page, panel };
}
