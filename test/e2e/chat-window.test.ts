import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import type { Browser, Page } from 'playwright-core';
import { type Chat, createChat } from '../../infra/local/chat/chat.ts';
import { type Keys, makeKeys } from '../infra/chat/support/keys.ts';
import { listen } from '../infra/chat/support/loopback.ts';
import { asha, botId, tenantId, tom } from '../infra/chat/support/people.ts';
import { startSmallBot } from '../infra/chat/support/small-bot.ts';
import { launchChromium } from './support/chromium.ts';

// The chat through Microsoft's own window, with a bot on Microsoft's own SDK that checks every token.

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'chat-window-'));
let keys: Keys;
let bot: Awaited<ReturnType<typeof startSmallBot>>;
let site: Awaited<ReturnType<typeof listen>>;
let chat: Chat;
let browser: Browser;
let serviceUrl: string;

beforeAll(async () => {
  keys = await makeKeys(botId);
  bot = await startSmallBot(keys);
  const app = express();
  site = await listen(app);
  serviceUrl = `${site.url}/connector/`;
  chat = createChat({
    people: [asha, tom],
    tenantId,
    botId,
    botName: 'Followthrough',
    botEndpoint: bot.endpoint,
    serviceUrl,
    gatewayUrl: `${site.url}/gateway/`,
    tokens: keys,
    folder,
    windowPortsFrom: 0,
    now: () => new Date(),
    newId: randomUUID,
  });
  app.use('/connector', chat.connector);
  app.use('/gateway', chat.gateway);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await chat?.stop();
  await Promise.all([bot, site, keys].map((server) => server?.close()));
  rmSync(folder, { recursive: true });
});

async function openChat(personId: string): Promise<Page> {
  const { url } = await chat.openWindow(personId);
  const page = await browser.newPage();
  await page.goto(url);
  return page;
}

async function say(page: Page, text: string) {
  await page.locator('[data-lexical-editor=true]').click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** The newest line is also shown in the list of chats; this is the one in the chat. */
const line = (page: Page, text: string) => page.getByRole('paragraph').filter({ hasText: text });

test('a lead finds the card that was sent before, answers it, and sees it change', async () => {
  const reference = await bot.sendCardTo(asha.id, serviceUrl, 'Is action 1.1 done?');

  const page = await openChat(asha.id);
  await page.getByText('Is action 1.1 done?').waitFor();
  expect(bot.heard.map(({ type }) => type)).toEqual(['conversationUpdate', 'installationUpdate']);

  await say(page, 'hello');
  await line(page, 'You said: hello').waitFor();

  await page.getByRole('button', { name: 'On track' }).click();
  await line(page, 'Submitted: on-track').waitFor();

  await page.getByLabel('In your words').fill('all four trained');
  await page.getByRole('button', { name: 'Already done' }).click();
  await page.getByText('Recorded: all four trained').waitFor();
  const cardId = chat.conversation(asha.id)?.messages[0]?.id;
  expect(bot.heard.at(-1)).toMatchObject({ type: 'invoke', replyToId: cardId, from: { aadObjectId: asha.id } });

  await bot.changeCard(reference, 'Is action 1.1 done?', 'Recorded by somebody else meanwhile');
  await page.getByText('Recorded by somebody else meanwhile').waitFor();
  expect(await page.getByText('Recorded: all four trained').count()).toBe(0);

  const heardBefore = bot.heard.length;
  await page.reload();
  await line(page, 'Submitted: on-track').waitFor();
  expect(await page.getByText('Recorded by somebody else meanwhile').count()).toBe(1);
  expect(await line(page, 'You said: hello').count()).toBe(1);
  expect(bot.heard).toHaveLength(heardBefore);
  await page.close();
});

test('a window that is closed takes nothing twice: opened again, it shows each message once', async () => {
  const page = await openChat(tom.id);
  await page.getByRole('treeitem', { name: 'Personal Chat' }).waitFor();
  await page.goto('about:blank');
  await bot.sendCardTo(tom.id, serviceUrl, 'Is action 2.4 done?');
  await until(() => isShown(page, tom.id));
  await page.getByText('Is action 2.4 done?').waitFor();
  await say(page, 'hello');
  await line(page, 'You said: hello').waitFor();
  expect(await page.getByText('Is action 2.4 done?').count()).toBe(1);
  await page.close();
});

test('somebody who writes while the bot fails is told so, and the next message works', async () => {
  const page = await openChat(tom.id);
  await say(page, 'fail');
  await page.getByText('Followthrough failed (HTTP 500). Nothing came back from it.').last().waitFor();
  await say(page, 'again');
  await line(page, 'You said: again').waitFor();
  await page.close();
});

test('a window can stand in a frame of another page', async () => {
  const { url } = await chat.openWindow(tom.id);
  const page = await browser.newPage();
  await page.goto(`${site.url}/connector/`);
  await page.setContent(`<iframe title="Chat" src="${url}" width="1200" height="700"></iframe>`);
  await page.frameLocator('iframe').getByText('Is action 2.4 done?').waitFor();
  await page.close();
});

test('windows listen on loopback only, and each person has one', async () => {
  const [first, again, other] = await Promise.all([asha, asha, tom].map(({ id }) => chat.openWindow(id)));
  expect(first).toEqual(again);
  expect(first?.url).not.toBe(other?.url);
  const port = Number(new URL(first?.url ?? '').port);
  expect(await isOpen('127.0.0.1', port)).toBe(true);
  // All of 127.0.0.0/8 is this machine; whatever listens on every address answers here too.
  expect(await isOpen('127.0.0.2', port)).toBe(false);
});

test('a window ends with the process that started it, even when that is killed', async () => {
  const program = join(import.meta.dirname, '../infra/chat/support/window-owner.ts');
  const owner = spawn(process.execPath, ['--import', 'tsx', program, join(folder, 'owner')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = await once(owner.stdout, 'data');
  const port = Number(new URL(String(url)).port);
  expect(await isOpen('127.0.0.1', port)).toBe(true);
  owner.kill('SIGKILL');
  await until(async () => !(await isOpen('127.0.0.1', port)));
});

/** Seldom Microsoft's window ends when its page is left; whoever opens it again gets a new one. */
async function isShown(page: Page, personId: string): Promise<boolean> {
  const { url } = await chat.openWindow(personId);
  return page.goto(url).then(
    () => true,
    () => false,
  );
}

function isOpen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host);
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

async function until(holds: () => Promise<boolean>) {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
}
