import type { Browser, BrowserContext } from 'playwright-core';
import { actionScenes } from './action-scenes.ts';
import { allActionsScenes } from './all-actions-scenes.ts';
import { everyScreenScenes } from './every-screen-scenes.ts';
import { keyboardScenes } from './keyboard-scenes.ts';
import { meetingScenes } from './meeting-scenes.ts';
import { mondayScenes } from './monday-scenes.ts';
import { overdueScenes } from './overdue-scenes.ts';
import { planScenes } from './plan-scenes.ts';
import { serviceDownScenes } from './service-down-scenes.ts';
import { launchChromium } from './support/chromium.ts';
import { openPlainBrowser, type PlainBrowser } from './support/plain-browser.ts';
import { type Program, startProgram } from './support/program.ts';
import { tellStory } from './support/scenes.ts';
import { toDecideScenes } from './to-decide-scenes.ts';
import { welshScenes } from './welsh-scenes.ts';

// Each screen of the tab on the real program, by role and name. The scenes of a screen stand on each other; the screens
// do not, so that one that fails hides nothing of the others.

jest.setTimeout(120_000);

const PLAN = 'childrens-services-improvement-plan';

let program: Program;
let browser: Browser;
let windows: BrowserContext;
let outside: PlainBrowser;

beforeAll(async () => {
  program = await startProgram();
  browser = await launchChromium();
  const british = { locale: 'en-GB', timezoneId: 'Europe/London' };
  windows = await browser.newContext({ ...british, viewport: { width: 1280, height: 1000 } });
  // As a person does who goes on past the browser's warning about a certificate of this machine.
  const plain = await browser.newContext({ ...british, ignoreHTTPSErrors: true });
  for (const context of [windows, plain]) context.setDefaultTimeout(20_000);
  outside = await openPlainBrowser(plain, `${program.publicUrl}/tab/`);
  await outside.signIn('Asha Menon');
  await outside.count('8 overdue').waitFor();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await program?.leave();
});

const stage = () => ({ browser, windows, program, outside, plan: PLAN, today: todayInBritain() });
const evidence = { browser: () => browser, said: () => program.said() };

for (const play of [
  overdueScenes,
  everyScreenScenes,
  keyboardScenes,
  welshScenes,
  allActionsScenes,
  actionScenes,
  toDecideScenes,
  meetingScenes,
  planScenes,
  mondayScenes,
  serviceDownScenes,
]) {
  play(tellStory(evidence), stage);
}

/** Swedish writes days as ISO does. */
function todayInBritain(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(new Date());
}
