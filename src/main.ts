import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { createBot } from '../bot/bot.ts';
import { askCard } from '../bot/cards/ask-card.ts';
import type { BotCases } from '../bot/cases.ts';
import { createApp } from './api/app.ts';
import { browserSignIn } from './api/browser-sign-in.ts';
import { createChanges } from './api/changes.ts';
import { createWaitingApp } from './api/health.ts';
import { closeServer, createHttpServer } from './api/http-server.ts';
import { guesses, USUAL_LIMITS } from './api/limits.ts';
import { openIdMetadata } from './api/openid-metadata.ts';
import { perMinute } from './api/rate.ts';
import { tokenCheck } from './api/sign-in.ts';
import { createSnapshots, type Snapshots } from './api/snapshots.ts';
import { actionCases } from './cases/action-cases.ts';
import { answerAsk } from './cases/answer-ask.ts';
import { answerFormCases } from './cases/answer-form-cases.ts';
import { askedAbout } from './cases/asked-about.ts';
import { askingCases } from './cases/asking-cases.ts';
import { availabilityCases } from './cases/availability-cases.ts';
import { bringInCases } from './cases/bring-in.ts';
import { ownDigestCases } from './cases/choose-digest.ts';
import { conversationCases } from './cases/conversation-cases.ts';
import { dailyRun } from './cases/daily-run.ts';
import { decideInChat } from './cases/decide-in-chat.ts';
import { type DeliverAskPorts, deliverAsk } from './cases/deliver-ask.ts';
import { deliverDigest } from './cases/deliver-digest.ts';
import { type DeliverNoticePorts, deliverNotice } from './cases/deliver-notice.ts';
import { deliveryCases } from './cases/delivery-cases.ts';
import { editCases } from './cases/edit-cases.ts';
import { exportPlan, plansToExport } from './cases/export-plan.ts';
import { giveUp } from './cases/give-up.ts';
import { judgeHandEdits } from './cases/judge-hand-edits.ts';
import { matchingCases } from './cases/matching-cases.ts';
import { meetingCases } from './cases/meeting-cases.ts';
import { noteAsked } from './cases/note-asked.ts';
import { openOwnAsk } from './cases/open-own-ask.ts';
import { type PaneCases, type PanePorts, paneCases } from './cases/pane-cases.ts';
import { rememberedAsks, rememberedPastAsks } from './cases/past-asks.ts';
import { planPageCases } from './cases/plan-page-cases.ts';
import { redrawShared } from './cases/redraw-shared.ts';
import { restOnTrack } from './cases/rest-on-track.ts';
import { savedViewCases } from './cases/saved-views.ts';
import { sendNotices } from './cases/send-notices.ts';
import { shareAnswers } from './cases/share-answers.ts';
import { showReceipts } from './cases/show-receipts.ts';
import { unansweredNow } from './cases/unanswered.ts';
import { versionCases } from './cases/version-cases.ts';
import { viewActions } from './cases/view-actions.ts';
import { correctAnswer, viewAsk } from './cases/view-ask.ts';
import { viewDecision } from './cases/view-decision.ts';
import { viewMyActions } from './cases/view-my-actions.ts';
import { viewOverdue } from './cases/view-overdue.ts';
import { viewOwnMatters } from './cases/view-own-matters.ts';
import { viewPicture } from './cases/view-picture.ts';
import { countToDecide, viewToDecide } from './cases/view-to-decide.ts';
import { mayReadAny, mayReadByRole } from './cases/visible-plans.ts';
import { writeKeptAnswers } from './cases/write-kept-answers.ts';
import type { Person } from './core/plan/person.ts';
import { isForAdministrators, Refusal } from './core/refusal.ts';
import { createApartReader } from './documents/read-apart.ts';
import { writeMeetingNotes } from './documents/writing/meeting-notes.ts';
import { errorFacts } from './error-facts.ts';
import { createFarewell } from './farewell.ts';
import { applicationIdentity } from './graph/application-identity.ts';
import { startJobs } from './jobs/jobs.ts';
import { createLog } from './log.ts';
import { writeStatus } from './mail/status-table.tsx';
import { writeAsk } from './mail/write-ask.tsx';
import { writeDigest } from './mail/write-digest.ts';
import { writeNotice } from './mail/write-notice.tsx';
import { openParts, type Parts } from './parts.ts';
import type { Chat } from './ports/chat.ts';
import type { Log } from './ports/log.ts';
import type { ToSend } from './ports/send-queue.ts';
import { readSettings, type Settings } from './settings.ts';
import { actionInLink, teamsLinks } from './teams-links.ts';
import { EXPORT_WORDS } from './texts/export-words.ts';
import { updateSince } from './texts/plan-document.ts';
import { refusalSentence } from './texts/refusals.ts';
import { timeLimit } from './time-limit.ts';

/** The one place where the parts are joined. Started by `node dist/main.js`. */

/** Whoever is being answered and whatever is being sent is finished first, within what a host allows. */
const LONGEST_FAREWELL_MS = 6_000;
/** In chat, in a minute: nobody taps so often, and a loop somewhere is stopped. */
const TURNS_OF_A_PERSON = 240;
/** A person waits no longer for the record; then their answer is kept. */
const LONGEST_ANSWER_MS = 2_000;

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
  const authority = `${settings.loginUrl}/${settings.tenantId}`;
  const metadata = openIdMetadata(authority, parts.clock);
  const snapshots = createSnapshots(withDeputyships(parts), parts.clock, randomUUID());
  const changes = createChanges({ ...parts, ...withShownItems(parts, snapshots) });
  const reader = createApartReader();
  const unanswered = unansweredNow(parts);
  const app = createApp({
    publicUrl: settings.publicUrl,
    loginUrl: settings.loginUrl,
    extraHostOrigins: settings.extraHostOrigins,
    officeJsUrl: settings.officeJsUrl,
    behindFrontDoor: !isOnOneMachine(settings),
    checkToken: tokenCheck({ ...settings, metadata }),
    browserSignIn: browserSignIn({ ...settings, authority, metadata }),
    bot: bot.router,
    tabFolder: join(import.meta.dirname, 'tab'),
    snapshots,
    changes,
    actions: actionCases({
      ...parts,
      unanswered,
      pastAsks: rememberedPastAsks(parts),
      timeZone: settings.timeZone,
    }),
    linkTo: teamsLinks(settings).action,
    answers: answerFormCases({ ...parts, inTime: timeLimit(LONGEST_ANSWER_MS) }),
    edits: editCases(parts),
    availability: availabilityCases(parts),
    ownDigest: ownDigestCases({ ...parts, timeZone: settings.timeZone }),
    savedViews: savedViewCases(parts),
    linkToActions: (search) => teamsLinks(settings).actions(search),
    clock: parts.clock,
    matching: matchingCases(parts),
    planPage: planPageCases(parts),
    asking: askingCases(parts),
    delivery: deliveryCases(parts),
    drawCard: (view) => askCard(view, teamsLinks(settings)),
    exportPlan: (person: Person, request) =>
      exportPlan(parts, { kind: 'person', person }, { request, words: EXPORT_WORDS }),
    plansToExport: (person: Person) => plansToExport(parts, { kind: 'person', person }),
    meetings: meetingCases({ ...parts, groupChat: bot.groupChat }),
    pane: joinPane(settings, { ...parts, unanswered }),
    writeStatus,
    dayOf: (instant) => parts.clock.dayOf(instant),
    writeNotes: writeMeetingNotes,
    versions: versionCases({ ...parts, tell: updateSince }),
    bringIn: bringInCases({ ...parts, readDocument: reader.read }),
    viewPicture: (person: Person, request) => viewPicture(parts, { kind: 'person', person }, request),
    viewMyActions: (person: Person) => viewMyActions(parts, person),
    viewOwnMatters: (person: Person) => viewOwnMatters(parts, person),
    viewToDecide: (person: Person) => viewToDecide({ ...parts, unanswered }, person),
    countToDecide: (person: Person) => countToDecide({ ...parts, unanswered }, person),
    viewActions: (person: Person) => viewActions(parts, { kind: 'person', person }),
    mayReadAny: (person: Person) => mayReadAny(parts, { kind: 'person', person }),
    mayReadByRole: (person: Person) => mayReadByRole(parts, { kind: 'person', person }),
    log,
  });
  server.removeAllListeners('request').on('request', app);
  const jobs = startJobs({
    ...parts,
    log,
    deliver: delivering(settings, parts, { chat: bot.chat, log }),
    giveUp: (toSend) => giveUp(parts, toSend),
    dailyRun: () => dailyRun({ ...parts, timeZone: settings.timeZone }),
    writeKept: () => writeKeptAnswers(parts),
    judgeHandEdits: () => judgeHandEdits(parts),
    shareAnswers: () => shareAnswers(parts),
    redrawShared: () => redrawShared(parts),
    sendNotices: (how) => sendNotices({ ...parts, timeZone: settings.timeZone }, how),
    noteAsked: () => noteAsked(parts),
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

/** Who may read what hangs on whose deputy they are, too: what was fetched before that changed is no longer new. */
function withDeputyships({ plans, deputyships }: Parts) {
  return { heardAt: () => plans.heardAt(), version: () => `${plans.version()}-${deputyships.version()}` };
}

/** What a room looks at, and who is whose deputy, is no part of the record: it is told of beside it. */
function withShownItems({ plans, shown, deputyships }: Parts, snapshots: Snapshots) {
  return {
    snapshots: { tag: () => `${snapshots.tag()}-${shown.version()}` },
    plans: {
      watch(changed: () => void) {
        const ends = [plans.watch(changed), shown.watch(changed), deputyships.watch(changed)];
        return () => ends.forEach((end) => void end());
      },
    },
  };
}

/** A mail is a digest of ours where it links to how its reader gets it. */
function joinPane(settings: Settings, parts: Omit<PanePorts, 'actionIn' | 'isOfDigest'>): PaneCases {
  const ownDigest = teamsLinks(settings).ownDigest();
  return paneCases({
    ...parts,
    actionIn: (link) => actionInLink(settings, link),
    isOfDigest: (link) => link.startsWith(ownDigest),
  });
}

function joinBot(settings: Settings, parts: Parts, log: Log) {
  const inTime = timeLimit(LONGEST_ANSWER_MS);
  return createBot({
    settings: {
      clientId: settings.clientId,
      tenantId: settings.tenantId,
      serviceUrl: settings.botServiceUrl,
      openIdUrl: settings.botOpenIdUrl,
      loginUrl: settings.botLoginUrl,
      credentials: applicationIdentity({ ...settings, authority: settings.botLoginUrl }),
    },
    cases: noting(log, {
      answerAsk: (request) => answerAsk({ ...parts, inTime }, request),
      correctAnswer: (request) => correctAnswer(parts, request),
      restOnTrack: (request) => restOnTrack({ ...parts, inTime }, request),
      viewAsk: (request) => viewAsk(parts, request),
      myActions: (by) => openOwnAsk(parts, by),
      askedAbout: (by) => askedAbout(parts, by),
      viewOverdue: (person) => viewOverdue(parts, { kind: 'person', person }),
      decide: (request) => decideInChat(parts, request),
      viewDecision: ({ by, matter }) => viewDecision(parts, by, matter),
    }),
    extension: conversationCases(parts),
    actionIn: (link) => actionInLink(settings, link),
    links: teamsLinks(settings),
    conversations: parts.conversations,
    pace: parts.sendPace,
    installer: parts.installer,
    tooOften: perMinute(TURNS_OF_A_PERSON).count,
    guessedTooOften: guesses(USUAL_LIMITS),
    refusalSentence,
    log,
  });
}

/** What telling people takes. */
interface Telling {
  readonly chat: Chat;
  readonly log: Log;
}

function delivering(settings: Settings, parts: Parts, { chat, log }: Telling) {
  const links = teamsLinks(settings);
  const asks = rememberedAsks(parts);
  const deliver: Readonly<Record<ToSend['kind'], (key: string) => Promise<string>>> = {
    ask: (key) => deliverAsk({ ...parts, chat, writeAsk: askWriter(settings) }, key),
    digest: (key) => deliverDigest({ ...parts, asks, write: (digest) => writeDigest(digest, links) }, key),
    receipts: (key) => showingReceipts(parts, { chat, log }, key),
    notice: deliveringNotices(settings, parts, { chat, log }),
  };
  return ({ kind, key }: ToSend): Promise<string> => deliver[kind](key);
}

/** The secret stands behind the #: no server and no proxy on the way ever sees it. */
function askWriter({ publicUrl }: Settings): DeliverAskPorts['writeAsk'] {
  return (ask, secret, mayHaveArrived) => writeAsk(ask, `${publicUrl}/tab/answer.html#${secret}`, mayHaveArrived);
}

/** Whoever cannot be told that an answer of theirs was refused: what they said stays on the ask. */
async function showingReceipts(parts: Parts, { chat, log }: Telling, key: string): Promise<string> {
  const outcome = await showReceipts({ ...parts, chat }, key);
  if (outcome === 'not-told') log.error({ ask: key }, 'somebody could not be told that an answer was refused');
  return outcome;
}

/** Whoever cannot be told what waits for them, in chat or by e-mail: an administrator can mend what the reason names. */
function deliveringNotices(settings: Settings, parts: Parts, { chat, log }: Telling) {
  const { timeZone } = settings;
  const write: DeliverNoticePorts['writeNotice'] = (notice) => writeNotice(notice, teamsLinks(settings));
  const ports: DeliverNoticePorts = {
    ...parts,
    chat,
    timeZone,
    writeNotice: write,
    pastAsks: rememberedPastAsks(parts),
  };
  return async (key: string): Promise<string> => {
    const outcome = await deliverNotice(ports, key);
    if (outcome === 'refused') log.error({ notice: key }, 'somebody could not be told what waits for them');
    return outcome;
  };
}

/** On one machine nobody else is to reach it; behind a host's front door it listens to that. */
function listeningHost(settings: Settings): string {
  return isOnOneMachine(settings) ? '127.0.0.1' : '0.0.0.0';
}

function isOnOneMachine({ publicUrl }: Settings): boolean {
  return ['localhost', '127.0.0.1'].includes(new URL(publicUrl).hostname);
}

/** The bot turns refusals into sentences for one person; what only an administrator can mend is noted on the way. */
function noting(log: Log, cases: BotCases): BotCases {
  const noted =
    <Request, Reply>(name: keyof BotCases, call: (request: Request) => Promise<Reply>) =>
    async (request: Request): Promise<Reply> => {
      try {
        return await call(request);
      } catch (error) {
        if (error instanceof Refusal && isForAdministrators(error)) {
          log.warn({ case: name, code: error.code, ...error.facts }, 'refused');
        }
        throw error;
      }
    };
  return {
    answerAsk: noted('answerAsk', cases.answerAsk),
    correctAnswer: noted('correctAnswer', cases.correctAnswer),
    restOnTrack: noted('restOnTrack', cases.restOnTrack),
    viewAsk: noted('viewAsk', cases.viewAsk),
    myActions: noted('myActions', cases.myActions),
    askedAbout: noted('askedAbout', cases.askedAbout),
    viewOverdue: noted('viewOverdue', cases.viewOverdue),
    decide: noted('decide', cases.decide),
    viewDecision: noted('viewDecision', cases.viewDecision),
  };
}
