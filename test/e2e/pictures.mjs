// Takes the README's pictures from the running program into docs/pictures/:
//   npm start -- --fresh                  in one terminal, and when it is ready
//   node test/e2e/pictures.mjs            in another
// It asks for a date, opens a meeting, sends the asks and the digests and answers as Tom Garrity, so it works once after
// each fresh start. Look at what it has taken.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register();
const { openChat } = await import('./support/chat-view.ts');
const { launchChromium } = await import('./support/chromium.ts');
const { openTab } = await import('./support/tab-view.ts');
const { untilStill } = await import('./support/until-still.ts');

const most = 200 * 1024;
const margin = 10;
const asha = 'asha.menon@harrowmere.example';
const plan = 'Children’s Services Improvement Plan';
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'docs', 'pictures');
const settingsFile = join(process.env.FOLLOWTHROUGH_LOCAL ?? join(root, '.local'), 'settings.json');
const { STAND_IN_PAGES_URL: pagesUrl } = JSON.parse(readFileSync(settingsFile, 'utf8'));

const browser = await launchChromium();
try {
  mkdirSync(folder, { recursive: true });
  const windows = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  for (const shoot of [
    takeTab,
    takeAction,
    takeAllActions,
    takePlan,
    takeToDecide,
    takeMyActions,
    takeMeeting,
    takeChat,
    takeDigest,
    takePane,
    takeLists,
  ]) {
    await shoot(windows);
    // Each open tab keeps a line to the product, and a browser has only six of those to one place.
    await Promise.all(windows.pages().map((page) => page.close()));
  }
} finally {
  await browser.close();
}

async function takeTab(windows) {
  const { page, tab, row } = await openTab(windows, pagesUrl, asha);
  await row('Complete a training needs analysis').waitFor();
  await tab.getByText(/^How the .+ stand/).waitFor();
  await page.setViewportSize({ width: 1920, height: 880 });
  await take(page, 'team-tab');
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const theme of ['dark', 'contrast']) {
    await page.getByLabel('Theme').selectOption(theme);
    await tab.locator(`[data-theme=${theme}]`).waitFor();
    await take(page, `team-tab-${theme}`);
  }
  await page.getByLabel('Theme').selectOption('light');
  await tab.locator('[data-theme=default]').waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await take(page, 'team-tab-phone');
}

async function takeAction(windows) {
  const { page, tab } = await openTab(windows, pagesUrl, asha);
  // Wide enough for the list beside it, and not more.
  await page.setViewportSize({ width: 1180, height: 960 });
  await tab.getByRole('button', { name: 'Complete a training needs analysis' }).click();
  const action = tab.getByRole('complementary');
  await action.getByRole('button', { name: 'Say how it stands' }).click();
  await action.getByRole('radio', { name: /^Done by its date/ }).check();
  await take(page, 'action');
}

async function takeAllActions(windows) {
  const { page, tab } = await openScreen(windows, asha, 'All actions');
  await tab.getByRole('button', { name: 'Filters' }).click();
  await tab.getByRole('row').nth(3).waitFor();
  await take(page, 'all-actions');
}

async function takePlan(windows) {
  const { page, tab } = await openScreen(windows, asha, 'Plans');
  await tab.getByRole('main').getByRole('link', { name: plan }).click();
  await tab.getByRole('link', { name: 'Hold a meeting' }).waitFor();
  await page.setViewportSize({ width: 1280, height: 900 });
  await take(page, 'plan');
}

async function takeToDecide(windows) {
  const guide = 'Publish a plain-language guide';
  const lead = await openTab(windows, pagesUrl, 'joan.whitcombe@harrowmere.example');
  await lead.tab.getByRole('button', { name: guide }).click();
  const action = lead.tab.getByRole('complementary');
  await action.getByRole('button', { name: 'Ask for a revised date' }).click();
  await action.getByLabel(/^New date/).fill(inSixWeeks());
  await action
    .getByLabel(/^Reason/)
    .fill('The young people on the council want to see it in print before it goes out.');
  await action.getByRole('button', { name: 'Ask for it' }).click();
  await action.getByText('Recorded: a revised date was asked for.').waitFor();

  const { page, tab } = await openScreen(windows, 'helen.birtwistle@harrowmere.example', /^To decide/);
  await tab.getByRole('button', { name: /^Refuse the revised date/ }).click();
  await tab.getByRole('textbox', { name: /^Reason/ }).waitFor();
  await page.setViewportSize({ width: 1280, height: 800 });
  await take(page, 'to-decide');
}

async function takeMyActions(windows) {
  const page = await windows.newPage();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${pagesUrl}/teams?as=tom.garrity@harrowmere.example&view=personal`);
  const tab = page.frameLocator('iframe[title="Followthrough"]');
  await tab
    .getByRole('group', { name: /^Your answer/ })
    .first()
    .waitFor();
  await take(page, 'my-actions-phone');
}

async function takeMeeting(windows) {
  const page = await windows.newPage();
  await page.goto(`${pagesUrl}/teams?as=${asha}&view=meeting`);
  const panel = page.frameLocator('iframe[title="Followthrough"]');
  await panel.getByRole('button', { name: 'Open a meeting' }).click();
  await panel.getByRole('textbox', { name: /^Who meets/ }).fill('Improvement Board');
  await panel.getByRole('button', { name: 'Open the meeting' }).click();
  await panel.getByRole('button', { name: 'Next', exact: true }).click();
  await panel.getByRole('button', { name: 'Note on this action' }).click();
  await panel.getByRole('textbox', { name: /^What was said/ }).fill('The board wants to see the rota next time.');
  await panel.getByRole('button', { name: 'Record', exact: true }).click();
  await panel.getByRole('heading', { name: 'Noted' }).waitFor();
  await page.setViewportSize({ width: 1280, height: 960 });
  await panel.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await take(page, 'meeting-panel');

  const wall = await openScreen(windows, asha, 'Plans');
  await wall.tab.getByRole('main').getByRole('link', { name: plan }).click();
  await wall.tab.getByRole('link', { name: 'Hold a meeting' }).click();
  await wall.tab.getByRole('heading', { name: 'Noted' }).waitFor();
  await take(wall.page, 'meeting');
}

async function takeChat(windows) {
  runTerminal('asks', '--send');
  const chat = await openChat(windows, pagesUrl, 'tom.garrity@harrowmere.example');
  // High enough that no card scrolls.
  await chat.page.setViewportSize({ width: 1280, height: 2000 });
  const card = chat.asks.first();
  await take(chat.page, 'ask-card', card);

  await chat.about(card, '2.1').getByRole('button', { name: 'Done, by its date' }).click();
  const visits = chat.about(card, '5.3');
  await chat.about(card, '2.1').getByText('Recorded').waitFor();
  await visits.getByRole('button', { name: 'Say more' }).click();
  await visits.getByRole('textbox').fill('Nine visits made. Two households are away until the new year.');
  await take(chat.page, 'say-more', card);
  await visits.getByRole('button', { name: 'Save as not yet' }).click();
  await visits.getByText('Recorded').waitFor();
  await take(chat.page, 'receipt', card);
}

async function takeDigest(windows) {
  runTerminal('digest', '--send');
  const page = await windows.newPage();
  await page.goto(`${pagesUrl}/outlook?as=helen.birtwistle@harrowmere.example`);
  await page.getByRole('navigation', { name: 'Inbox' }).getByRole('link').first().click();
  await page.frameLocator('iframe[title="Message"]').getByRole('heading', { level: 1 }).waitFor();
  await take(page, 'digest');
  await page.getByRole('link', { name: 'Classic Outlook' }).click();
  await page.getByLabel('Theme').selectOption('dark');
  await page.locator('iframe[title="Message"][src*="theme=dark"]').waitFor();
  await page.frameLocator('iframe[title="Message"]').getByRole('heading', { level: 1 }).waitFor();
  await take(page, 'digest-classic-dark');
}

async function takePane(windows) {
  const page = await windows.newPage();
  await page.goto(`${pagesUrl}/outlook?as=marcus.lindqvist@harrowmere.example`);
  await page.getByRole('link', { name: /Return conversations/ }).click();
  await page.getByRole('link', { name: 'Followthrough', exact: true }).click();
  await page.frameLocator('iframe[title="Followthrough pane"]').getByRole('heading', { name: '3 actions' }).waitFor();
  await take(page, 'pane');
}

async function takeLists(windows) {
  const page = await windows.newPage();
  await page.setViewportSize({ width: 1280, height: 560 });
  for (const [list, column] of [
    ['Actions', 'Ref'],
    ['History', 'At'],
  ]) {
    await page.goto(`${pagesUrl}/sharepoint?as=asha.menon@harrowmere.example`);
    await page.getByRole('navigation', { name: 'Lists' }).getByRole('link', { name: list }).click();
    // The columns before it are keys.
    const first = page.getByRole('columnheader', { name: column, exact: true });
    await first.evaluate((element) => element.scrollIntoView({ block: 'nearest', inline: 'start' }));
    await take(page, `list-${list.toLowerCase()}`);
  }
}

/** The tab on one of its screens. */
async function openScreen(windows, mail, name) {
  const view = await openTab(windows, pagesUrl, mail);
  await view.tab.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name }).click();
  return view;
}

function inSixWeeks() {
  return new Date(Date.now() + 42 * 86_400_000).toISOString().slice(0, 10);
}

/** The whole window, or one part of it with a margin. */
async function take(page, name, part) {
  await part?.waitFor();
  await Promise.all(page.frames().map(untilStill));
  const box = await part?.boundingBox();
  const clip = box && {
    x: box.x - margin,
    y: box.y - margin,
    width: box.width + 2 * margin,
    height: box.height + 2 * margin,
  };
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled', ...(clip ? { clip } : {}) });
  const { size } = statSync(path);
  console.log(`${path}: ${Math.round(size / 1024)} kB${size > most ? ', which is too much' : ''}`);
}

function runTerminal(...args) {
  const { status } = spawnSync(process.execPath, [join(root, 'infra/local/cli.mjs'), ...args], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`The terminal failed: ${args.join(' ')}`);
}
