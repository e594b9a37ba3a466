import { once } from 'node:events';
import type { Server } from 'node:http';
import { createWaitingApp } from './api/health.ts';
import { closeServer, createHttpServer } from './api/http-server.ts';
import { shareAnswers } from './cases/answering/share-answers.ts';
import { writeKeptAnswers } from './cases/answering/write-kept-answers.ts';
import { noteAsked } from './cases/asking/note-asked.ts';
import { redrawShared } from './cases/asking/redraw-shared.ts';
import { dailyRun } from './cases/delivery/daily-run.ts';
import { giveUp } from './cases/delivery/give-up.ts';
import { takeReturned } from './cases/delivery/take-returned.ts';
import { judgeHandEdits } from './cases/hand-edits/judge-hand-edits.ts';
import { sendNotices } from './cases/telling/send-notices.ts';
import { Refusal } from './core/refusal.ts';
import { errorFacts } from './error-facts.ts';
import { createFarewell } from './farewell.ts';
import { listeningHost } from './front-door.ts';
import { startJobs } from './jobs/jobs.ts';
import { joinApp } from './join-app.ts';
import { joinBot } from './join-bot.ts';
import { joinDelivery } from './join-delivery.ts';
import { createLog } from './log.ts';
import { openParts } from './parts.ts';
import { readSettings, type Settings } from './settings.ts';
import { refusalSentence } from './texts/refusals.ts';

/** Started by `node dist/main.js`: opens the parts, joins them and ends them in order. */

/** Whoever is being answered and whatever is being sent is finished first, within what a host allows. */
const LONGEST_FAREWELL_MS = 6_000;

try {
  await start(readSettings(process.env));
} catch (error) {
  console.error(error instanceof Refusal ? refusalSentence(error) : errorFacts(error));
  process.exit(1);
}

async function start(settings: Settings): Promise<void> {
  const log = createLog(settings.logLevel);
  const server = await listen(createHttpServer(createWaitingApp(settings, log)), settings);
  const farewell = createFarewell({ signals: process, exit: process.exit, longestMs: LONGEST_FAREWELL_MS });
  farewell.add(() => closeServer(server));
  const parts = await openParts(settings, log);
  const bot = joinBot(settings, parts, log);
  const { app, changes, reader } = joinApp(settings, parts, { bot, log });
  server.removeAllListeners('request').on('request', app);
  const jobs = startJobs({
    ...parts,
    log,
    deliver: joinDelivery(settings, parts, { chat: bot.chat, log }),
    giveUp: (toSend) => giveUp(parts, toSend),
    dailyRun: () => dailyRun({ ...parts, timeZone: settings.timeZone }),
    writeKept: () => writeKeptAnswers(parts),
    judgeHandEdits: () => judgeHandEdits(parts),
    shareAnswers: () => shareAnswers(parts),
    redrawShared: () => redrawShared(parts),
    sendNotices: (how) => sendNotices({ ...parts, timeZone: settings.timeZone }, how),
    noteAsked: () => noteAsked(parts),
    takeReturned: () => takeReturned(parts),
  });
  farewell.add(() => changes.end());
  farewell.add(() => reader.close());
  farewell.add(() => jobs.stop());
  log.info({ port: settings.port }, 'ready');
}

/** @throws Refusal `settings-wrong` when the port is taken */
async function listen(server: Server, settings: Settings): Promise<Server> {
  try {
    await once(server.listen(settings.port, listeningHost(settings)), 'listening');
    return server;
  } catch (error) {
    const faults = [`PORT ${settings.port} cannot be listened on: another program has it, or it needs more rights`];
    throw new Refusal('settings-wrong', { faults }, { cause: error });
  }
}
