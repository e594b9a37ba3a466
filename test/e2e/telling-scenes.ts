import type { BrowserContext, Locator } from 'playwright-core';
import { type ChatView, openChat } from './support/chat-view.ts';
import type { Program } from './support/program.ts';
import type { tellStory } from './support/scenes.ts';
import type { TabView } from './support/tab-view.ts';

/** What the scenes before have set up. */
interface Stage {
  windows: BrowserContext;
  program: Program;
  /** The coordinator's tab, as everybody in the meeting sees it. */
  team: TabView;
  /** Today, as an ISO date. */
  today: string;
}

const grace = 'grace.oduya@harrowmere.example';
const ibrahim = 'ibrahim.sesay@harrowmere.example';
const helen = 'helen.birtwistle@harrowmere.example';
const asha = 'asha.menon@harrowmere.example';
const mei = 'mei.tanaka@harrowmere.example';
/** Two service managers lead it, and she is the accountable one. */
const review = 'Review the risk assessment after a second episode';
const namedAdult = 'Give every child in care a named adult';
const records = 'Keep a record of every supervision';
const reason = 'The post of personal adviser is vacant until the new year.';
const whose = 'Mei Tanaka keeps these records since the summer.';

/** The scenes in which what one lead says on a card reaches the others: a second lead, their manager, the coordinator. */
export function tellingScenes(scene: ReturnType<typeof tellStory>, stage: () => Stage): void {
  let lead: ChatView;
  let card: Locator;
  let manager: ChatView;
  let decision: Locator;

  scene('one of two people behind a role says “done”: it stays open, and the card says who closes it', async () => {
    const { windows, program, team } = stage();
    const his = await openChat(windows, program.pagesUrl, ibrahim);
    const question = his.about(his.asks.first(), review);
    await question.getByText('0 of 2 answered · Grace Oduya closes it').waitFor();
    await question.getByRole('button', { name: 'Done, by its date' }).click();
    await question.getByText(/^✔ Recorded: done on .+; Grace Oduya closes it$/).waitFor();
    await team.row(review).getByText('Answered, no words given').waitFor();
    await his.page.close();
  });

  scene('the other one’s card says that 1 of 2 answered, and what; her “done” closes it', async () => {
    const { windows, program, team } = stage();
    lead = await openChat(windows, program.pagesUrl, grace);
    await lead.asks.first().waitFor();
    card = await lead.say('my actions');
    const question = lead.about(card, review);
    await question.getByText('1 of 2 answered').waitFor();
    await question.getByText(/^◆ Ibrahim Sesay says that it is done, on /).waitFor();
    await question.getByRole('button', { name: 'Done, by its date' }).click();
    await question.getByText(/^✔ Recorded: done on [^;]+$/).waitFor();
    await team.count('4 overdue').waitFor();
  });

  scene('she asks for a revised date for the next, with a reason, and says that another is not hers', async () => {
    const { today } = stage();
    const late = lead.about(card, namedAdult);
    await late.getByRole('button', { name: 'Need a revised date' }).click();
    await lead.chooseDay(late.getByRole('combobox', { name: 'New date that is realistic' }), monthsOn(today));
    await late.getByRole('textbox', { name: 'Why (required)' }).fill(reason);
    await late.getByRole('button', { name: 'Ask for this date' }).click();
    await late.getByText(`“${reason}”`).waitFor();

    const theirs = lead.about(card, records);
    await theirs.getByRole('button', { name: 'Not mine' }).click();
    await theirs.getByRole('textbox', { name: /^Whose it is, as far as you know \(required\)/ }).fill(whose);
    await theirs.getByRole('button', { name: 'Say that it is not mine' }).click();
    await theirs.getByText('✔ Recorded: not yours, you say; Asha Menon settles whose it is').waitFor();
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

  scene('the coordinator is told whose it is not, and gives it to who has it, beside the list', async () => {
    const { windows, program, team } = stage();
    const hers = await openChat(windows, program.pagesUrl, asha);
    const told = hers.cards.filter({ hasText: records }).last();
    await told.getByRole('heading', { name: 'A lead says that an action is not theirs' }).waitFor();
    await told.getByText(whose).waitFor();
    await told.getByRole('link', { name: 'Give it to somebody else' }).waitFor();
    await hers.page.close();

    await team.tab.getByRole('button', { name: records }).click();
    const action = team.tab.getByRole('complementary', { name: records });
    await action.getByRole('button', { name: 'Decide who has it' }).click();
    await action.getByRole('radio', { name: 'Somebody else has it' }).check();
    await action.getByRole('textbox', { name: /^Their e-mail address/ }).fill(mei);
    await action.getByRole('button', { name: 'Decide', exact: true }).click();
    await action.getByText('Recorded: who has it.').waitFor();
    await team.row(records).getByText('Mei Tanaka', { exact: true }).waitFor();
  });

  scene('the lead is told that the date is agreed and who has the other action, and by whom', async () => {
    const { program } = stage();
    await program.terminal('notices', '--send');
    const agreed = lead.cards.filter({ hasText: 'The revised date is agreed' }).last();
    await agreed.getByText(/^Helen Birtwistle agreed to /).waitFor();
    const given = lead.cards.filter({ hasText: 'Somebody else has the action now' }).last();
    await given.getByText(/^Asha Menon gave it to Mei Tanaka\./).waitFor();
    await lead.page.close();
  });
}

/** The 15th, two months on. */
function monthsOn(iso: string): string {
  const [year = 0, month = 0] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, month + 1, 15)).toISOString().slice(0, 10);
}
