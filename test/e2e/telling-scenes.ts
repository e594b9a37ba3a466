import type { BrowserContext, Locator } from 'playwright-core';
import { type ChatView, openChat } from './support/chat-view.ts';
import type { Program } from './support/program.ts';
import type { tellStory } from './support/scenes.ts';

/** What the scenes before have set up. */
interface Stage {
  windows: BrowserContext;
  program: Program;
  /** Today, as an ISO date. */
  today: string;
}

const grace = 'grace.oduya@harrowmere.example';
const helen = 'helen.birtwistle@harrowmere.example';
const namedAdult = 'Give every child in care a named adult';
const reason = 'The post of personal adviser is vacant until the new year.';

/** The scenes in which a lead asks for a revised date on their card, and their manager agrees to it on theirs. */
export function tellingScenes(scene: ReturnType<typeof tellStory>, stage: () => Stage): void {
  let lead: ChatView;
  let manager: ChatView;
  let decision: Locator;

  scene('a lead asks for a revised date on their card, with a reason', async () => {
    const { windows, program, today } = stage();
    lead = await openChat(windows, program.pagesUrl, grace);
    await lead.say('my actions');
    const question = lead.about(lead.asks.last(), namedAdult);
    await question.getByRole('button', { name: 'Need a revised date' }).click();
    await lead.chooseDay(question.getByRole('combobox', { name: 'New date that is realistic' }), monthsOn(today));
    await question.getByRole('textbox', { name: 'Why (required)' }).fill(reason);
    await question.getByRole('button', { name: 'Ask for this date' }).click();
    await question.getByText(`“${reason}”`).waitFor();
  });

  scene('the manager is told in her own chat who asks for which day and why', async () => {
    const { windows, program } = stage();
    // On a working day within hours it went by itself already, and this sends nothing more.
    await program.terminal('notices', '--send');
    manager = await openChat(windows, program.pagesUrl, helen);
    decision = manager.cards.filter({ hasText: namedAdult }).last();
    await decision.getByRole('heading', { name: 'A revised date waits for your decision' }).waitFor();
    await decision.getByText(/^Grace Oduya asks for .+ instead of .+\.$/).waitFor();
    await decision.getByText(reason).waitFor();
  });

  scene('“Agree” makes a receipt of it, on a phone too', async () => {
    await manager.page.setViewportSize({ width: 390, height: 844 });
    await decision.getByRole('button', { name: 'Refuse' }).click();
    await decision.getByRole('textbox', { name: 'Why not (required)' }).waitFor();
    await decision.getByRole('button', { name: 'Back' }).click();
    await decision.getByRole('button', { name: 'Agree' }).click();
    await decision.getByText(/^You agreed to this on /).waitFor();
    expect(await decision.getByRole('button').count()).toBe(0);
    await decision.getByRole('link', { name: 'Open the action' }).waitFor();
    await manager.page.close();
  });

  scene('the lead is told that the date is agreed, and by whom', async () => {
    const { program } = stage();
    await program.terminal('notices', '--send');
    const told = lead.cards.filter({ hasText: 'The revised date is agreed' }).last();
    await told.getByText(/^Helen Birtwistle agreed to /).waitFor();
    await lead.page.close();
  });
}

/** The 15th, two months on. */
function monthsOn(iso: string): string {
  const [year = 0, month = 0] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, month + 1, 15)).toISOString().slice(0, 10);
}
