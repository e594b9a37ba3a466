import type { Browser, BrowserContext, Locator, Response } from 'playwright-core';
import { z } from 'zod';
import { isTaken } from '../../infra/local/running/ports.ts';
import { answerScenes } from './answer-scenes.ts';
import { askingScenes } from './asking-scenes.ts';
import { bringInScenes, title as broughtIn } from './bring-in-scenes.ts';
import { cardScenes } from './card-scenes.ts';
import { decisionScenes, handEditScenes } from './decision-scenes.ts';
import { peopleScenes } from './people-scenes.ts';
import { plainBrowserScenes } from './plain-browser-scenes.ts';
import { faultsOfColour, seriousFaults } from './support/axe.ts';
import { type ChatView, openChat } from './support/chat-view.ts';
import { launchChromium } from './support/chromium.ts';
import { readList } from './support/list-view.ts';
import { type Program, startProgram } from './support/program.ts';
import { tellStory } from './support/scenes.ts';
import { openTab, type TabView } from './support/tab-view.ts';
import { tellingScenes } from './telling-scenes.ts';

// The whole story on the real program: what one person does in one window, the others see in theirs.

jest.setTimeout(120_000);

const asha = 'asha.menon@harrowmere.example';
const tom = 'tom.garrity@harrowmere.example';
const helen = 'helen.birtwistle@harrowmere.example';
const callum = 'callum.reid@harrowmere.example';

/** What the sample plan has overdue, on whatever day it is written. */
const overdueAtFirst = [
  ['Priority Area 1', ['1.1 Publish', '1.2 Give']],
  ['Priority Area 2', ['2.1 Complete']],
  ['Priority Area 3', ['3.1 Offer', '3.2 Review']],
  ['Priority Area 4', []],
  ['Priority Area 5', ['5.3 Visit']],
  ['Priority Area 6', ['6.2 Keep']],
  ['Risk Area 1', []],
  ['Risk Area 2', ['Checks found']],
];
const training = 'Complete a training needs analysis';
const visits = 'Visit carers who have had no placement';
const words = 'Nine visits made. Two households are away until the new year.';

let program: Program;
let browser: Browser;
let windows: BrowserContext;
let team: TabView;
let chat: ChatView;
/** The ask card in the chat. */
let card: Locator;
let today: string;
let trainingBy: string;
let asked: readonly { text: string }[];

beforeAll(async () => {
  program = await startProgram();
  browser = await launchChromium();
  windows = await browser.newContext({
    viewport: { width: 1280, height: 1000 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  windows.setDefaultTimeout(20_000);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await program?.leave();
});

const scene = tellStory({ browser: () => browser, said: () => program.said() });

scene('the team tab shows the coordinator what is overdue, by priority area in plan order', async () => {
  team = await openTab(windows, program.pagesUrl, asha);
  await team.row(training).waitFor();
  expect(await team.areas()).toEqual(overdueAtFirst);

  const { out } = await program.terminal('overdue', '--json');
  const told = OverdueJson.parse(JSON.parse(out));
  const action = told.plans.flatMap(({ areas }) => areas.flatMap(({ overdue }) => overdue)).find(isTraining);
  today = told.on;
  trainingBy = action?.by ?? '';
  const cells = await team.row(training).getByRole('cell').allInnerTexts();
  expect(cells).toEqual([
    'Tom Garrity',
    expect.stringContaining(dayOf(trainingBy, { day: 'numeric', month: 'long' })),
    expect.stringContaining(`${action?.daysOverdue} days`),
    'Returns are in from 61 of 84 households.',
  ]);
  await Promise.all(['8 overdue', '9 late by first promise', '20 open'].map((count) => team.count(count).waitFor()));
});

scene('the lead finds one card with all that needs an answer, and it first asks what is done', async () => {
  const { out, err } = await program.terminal('asks', '--send', '--json');
  expect(err).toMatch(/^\d+ update requests for .+ put into the queue\.\n$/);
  asked = AsksJson.parse(JSON.parse(out)).asks.find(({ lead }) => lead === 'Tom Garrity')?.actions ?? [];
  expect(asked.slice(0, 2).map(({ text }) => text)).toEqual([
    expect.stringContaining(training),
    expect.stringContaining(visits),
  ]);

  chat = await openChat(windows, program.pagesUrl, tom);
  card = chat.asks.first();
  await card.getByRole('heading', { name: `${asked.length} actions need an answer` }).waitFor();
  expect(await chat.asks.count()).toBe(1);
  await card.getByText('Asha Menon asks you.').waitFor();
  await card.getByText('Is it already done?').waitFor();
  await card.getByRole('link', { name: 'Answer on a page instead' }).waitFor();
  for (const { text } of asked) {
    const question = chat.about(card, text);
    expect(await question.getByRole('button').first().textContent()).toMatch(/^Done, /);
  }
});

scene('one tap replaces the question by a receipt that says what was recorded and offers to correct it', async () => {
  const question = chat.about(card, training);
  await chat.press(question.getByRole('button', { name: 'Done, by its date' }));
  await question.getByText(`Recorded: done on ${dayOf(trainingBy)}`).waitFor();
  expect(await question.getByRole('button').allInnerTexts()).toEqual(['Correct this']);
  expect(await chat.asks.count()).toBe(1);
});

scene('the tab that stayed open counts one less, by itself', async () => {
  await Promise.all(['7 overdue', '8 late by first promise', '19 open'].map((count) => team.count(count).waitFor()));
});

scene('the lead says more about the next one, and the tab shows those words as its last update', async () => {
  const question = chat.about(card, visits);
  await question.getByRole('button', { name: 'Say more' }).click();
  await question.getByRole('textbox', { name: 'In your words' }).fill(words);
  await chat.press(question.getByRole('button', { name: 'Save as not yet' }));
  await question.getByText('Recorded: not yet').waitFor();
  await question.getByText(`“${words}”`).waitFor();
  const left = asked.length - 2;
  const head = left === 0 ? /^Thank you/ : `${left} of ${asked.length} still to answer`;
  await card.getByRole('heading', { name: head }).waitFor();

  await team.row(visits).getByText(words).waitFor();
  expect(await team.row(visits).getByRole('cell').last().textContent()).toMatch(/Tom Garrity, today \(.+\)$/);
});

scene('“Correct this” puts an answer right', async () => {
  const question = chat.about(card, training);
  await question.getByRole('button', { name: 'Correct this' }).click();
  await question.getByText(`Recorded so far: done on ${dayOf(trainingBy)}.`).waitFor();
  await chat.chooseDay(question.getByRole('combobox', { name: 'Done on' }), today);
  await question.getByRole('button', { name: 'Save as done' }).click();
  await question.getByText(`Recorded: done on ${dayOf(today)}`).waitFor();
});

scene('the lists hold the new state, and who said what through which door', async () => {
  const actions = await readList(windows, program.pagesUrl, { mail: asha, list: 'Actions' });
  const done = actions.find(({ Title }) => Title?.includes(training));
  expect(done).toMatchObject({ Status: 'done', LastAnswerName: 'Tom Garrity' });
  expect(dayInLondon(done?.DoneOn)).toBe(today);
  const late = actions.find(({ Title }) => Title?.includes(visits));
  expect(late).toMatchObject({ Status: 'in-progress', LastWords: words, LastAnswerName: 'Tom Garrity' });

  const history = await readList(windows, program.pagesUrl, { mail: asha, list: 'History' });
  const answers = history.filter(({ ActionKey }) => ActionKey !== '');
  expect(answers).toEqual([
    expect.objectContaining({ Kind: 'answered', ActionKey: done?.Key, Words: '' }),
    expect.objectContaining({ Kind: 'answered', ActionKey: late?.Key, Words: words }),
    expect.objectContaining({ Kind: 'corrected', ActionKey: done?.Key, Words: '' }),
  ]);
  for (const answer of answers) expect(answer).toMatchObject({ PersonName: 'Tom Garrity', Door: 'chat' });
  expect(answers[0]?.Changes).toContain(trainingBy);
  expect(JSON.parse(answers[2]?.Changes ?? '')).toContainEqual({ field: 'done on', from: trainingBy, to: today });
});

scene(
  'the manager gets one digest: her areas, what is late in each, since when and who has it, with links',
  async () => {
    const outlook = await windows.newPage();
    await outlook.goto(`${program.pagesUrl}/outlook?as=${helen}`);
    await outlook.getByText('Nothing has arrived yet.').waitFor();

    const { err } = await program.terminal('digest', '--send');
    // Two managers, the coordinator and the director.
    expect(err).toMatch(/^4 digests for .+ put into the queue\.\n$/);
    const inbox = outlook.getByRole('navigation', { name: 'Inbox' });
    await inbox.getByRole('link', { name: '4 actions are late in 3 of your areas' }).click();
    const mail = outlook.frameLocator('iframe[title="Message"]');
    await mail.getByRole('heading', { level: 1 }).waitFor();
    expect((await mail.getByRole('heading', { level: 3 }).allInnerTexts()).map((text) => text.split(':')[0])).toEqual([
      'Priority Area 1',
      'Priority Area 5',
      'Risk Area 2',
    ]);
    await mail.getByText('Nothing is late in Priority Area 2 and Risk Area 1.').waitFor();
    expect(await mail.getByText(/^▲? ?Overdue, \d+ days? late\. Was due \d+ \w+ \d{4}\.$/).count()).toBe(4);
    expect(await mail.getByText(/^Lead: /).allInnerTexts()).toEqual([
      'Lead: Joan Whitcombe.',
      'Lead: Grace Oduya.',
      'Lead: Tom Garrity.',
      'Lead: Ibrahim Sesay.',
    ]);
    await mail.getByText(words).waitFor();

    const opened = windows.waitForEvent('page');
    await mail.getByRole('link', { name: 'Action 5.3' }).click();
    const tab = (await opened).frameLocator('iframe[title="Followthrough"]');
    await tab.getByRole('row').filter({ hasText: visits }).waitFor();
    await outlook.close();
    await (await opened).close();
  },
);

scene('that row has left the tab meanwhile, which was never loaded anew', async () => {
  await team.row(training).waitFor({ state: 'detached' });
  expect(await team.areas()).toEqual(
    overdueAtFirst.map(([area, actions]) => [area, area === 'Priority Area 2' ? [] : actions]),
  );
  expect(team.loads()).toBe(1);
});

scene('a second run sends no digest and no card again, and says so', async () => {
  const [digests, asks] = await Promise.all([program.terminal('digest', '--send'), program.terminal('asks', '--send')]);
  expect(digests.err).toMatch(/^Nothing new was sent: 4 had gone before and are not sent twice\.\n$/);
  expect(asks.err).toMatch(/^Nothing new was sent: \d+ had gone before and are not sent twice\.\n$/);

  const help = await chat.say('help');
  await help.getByRole('heading', { name: 'What I do' }).waitFor();
  expect(await chat.asks.count()).toBe(1);
  const outlook = await windows.newPage();
  await outlook.goto(`${program.pagesUrl}/outlook?as=${helen}`);
  expect(await outlook.getByRole('navigation', { name: 'Inbox' }).getByRole('listitem').count()).toBe(1);
  await outlook.close();
});

const byHand = handEditScenes(scene, () => ({ windows, program, team, today }));
byHand.made();
decisionScenes(scene, () => ({ windows, program, team, today }));

scene('somebody without rights reads one clear sentence, and learns of no plan', async () => {
  // Of everybody in these windows only he is refused.
  const refusal = windows.waitForEvent('response', (reply) => isFrom('/api/overdue', reply) && reply.status() === 403);
  const { page, tab } = await openTab(windows, program.pagesUrl, callum);
  const { message } = Refused.parse(await (await refusal).json());
  await tab.getByRole('alert').getByText(message).waitFor();
  for (const told of [message, await tab.getByRole('main').textContent()]) {
    expect(told).not.toMatch(/Area|Improvement|open|Garrity/);
  }
  await page.close();
});

scene('the chat answers what is typed: my actions, overdue, and what it cannot understand', async () => {
  const own = await chat.say('my actions');
  await own.getByRole('heading', { name: /need(s)? an answer$/ }).waitFor();
  await own.getByText(visits).waitFor();
  expect(await own.getByText(training).count()).toBe(0);

  const overdue = await chat.say('Overdue?');
  await overdue.getByRole('heading', { name: 'One action is overdue' }).waitFor();
  await overdue.getByText(visits).waitFor();
  expect((await overdue.textContent())?.match(/(Priority|Risk) Area \d/g)).toEqual(['Priority Area 5']);

  const puzzled = await chat.say('the moon is made of cheese');
  await puzzled.getByText('▲ I could not tell').waitFor();
  await puzzled.getByText(visits).waitFor();
});

cardScenes(scene, () => ({ chat, late: visits, later: { iso: nextMonth(today), words: dayOf(nextMonth(today)) } }));

scene('the tab follows the theme of its host, and can be read by everybody in each of them', async () => {
  const frame = team.page.frame({ url: /\/tab\/$/ });
  if (!frame) throw new Error('The page has no frame with the tab');
  for (const [theme, name] of [
    ['dark', 'dark'],
    ['contrast', 'contrast'],
    ['light', 'default'],
  ] as const) {
    await team.page.getByLabel('Theme').selectOption(theme);
    await team.tab.locator(`[data-theme=${name}]`).waitFor();
    for (const width of [320, 1280]) {
      await team.page.setViewportSize({ width, height: 1000 });
      const faults = await (theme === 'contrast' ? seriousFaults : faultsOfColour)(frame);
      expect({ theme, width, faults }).toEqual({ theme, width, faults: [] });
      expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  }
  expect(team.loads()).toBe(1);
});

plainBrowserScenes(scene, () => ({ browser, program, team, chat, visits }));

byHand.putBack();
askingScenes(scene, () => ({ windows, program, team, today }));
answerScenes(scene, () => ({ browser, windows, program, team }));
tellingScenes(scene, () => ({ windows, program, team, today }));
// Last, since the plan that is brought in has the same leads, and each of their cards would hold everything twice.
bringInScenes(scene, () => ({ windows, program, today }));
peopleScenes(scene, () => ({ windows, program, draft: broughtIn }));

scene('Ctrl-C ends all of it', async () => {
  const ports = [...program.ports, Number(new URL(await chat.windowUrl()).port)];
  expect(await Promise.all(ports.map(isTaken))).not.toContain(false);
  expect(await program.end()).toBe(0);
  expect(await Promise.all(ports.map(isTaken))).not.toContain(true);
});

const OverdueJson = z.object({
  on: z.string(),
  plans: z.array(
    z.object({
      areas: z.array(
        z.object({ overdue: z.array(z.object({ text: z.string(), by: z.string(), daysOverdue: z.number() })) }),
      ),
    }),
  ),
});
const AsksJson = z.object({
  asks: z.array(z.object({ lead: z.string(), actions: z.array(z.object({ text: z.string() })) })),
});

const Refused = z.strictObject({ code: z.string(), message: z.string() });

const isFrom = (path: string, reply: Response) => new URL(reply.url()).pathname === path;

const isTraining = ({ text }: { text: string }) => text.startsWith(training);

/** The 15th of the month after, which is always to come. */
function nextMonth(iso: string): string {
  const [year = 0, month = 0] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, month, 15)).toISOString().slice(0, 10);
}

/** As the product says a day: "12 October 2026". */
function dayOf(iso: string, format: Intl.DateTimeFormatOptions = { dateStyle: 'long' }): string {
  return new Intl.DateTimeFormat('en-GB', { ...format, timeZone: 'UTC' }).format(new Date(iso));
}

/** The day of a dateOnly column, which is midnight of the site's zone told in UTC. */
function dayInLondon(instant = ''): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(new Date(instant));
}
