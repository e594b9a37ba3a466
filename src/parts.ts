import { randomUUID } from 'node:crypto';
import type { ConfidentialClientApplication } from '@azure/msal-node';
import { openAnswerLinkTable } from './azure/answer-link-table.ts';
import { openAskTable } from './azure/ask-table.ts';
import { openAvailabilityTable } from './azure/availability-table.ts';
import { openChangeCounter } from './azure/change-counter.ts';
import { openConversationTable } from './azure/conversation-table.ts';
import { openDigestTable } from './azure/digest-table.ts';
import { openKeptTable } from './azure/kept-table.ts';
import { knowDeputyships } from './azure/known-deputyships.ts';
import { openLetterTable } from './azure/letter-table.ts';
import { openMailboxPace } from './azure/mailbox-pace.ts';
import { openNotesCardTable } from './azure/notes-card-table.ts';
import { openNoticeTable } from './azure/notice-table.ts';
import { openOwnDigestTable } from './azure/own-digest-table.ts';
import { openPace } from './azure/pace-table.ts';
import { openRunTable } from './azure/run-table.ts';
import { openSavedViewTable } from './azure/saved-view-table.ts';
import { openSendControl } from './azure/send-control-table.ts';
import { openSendQueue } from './azure/send-queue.ts';
import { openShownItemsTable } from './azure/shown-items-table.ts';
import { openStorage } from './azure/storage.ts';
import { applicationIdentity } from './graph/application-identity.ts';
import { createDirectory } from './graph/directory.ts';
import { createGraph, type Graph } from './graph/graph.ts';
import { createAppInstaller } from './graph/install-app.ts';
import { createMail } from './graph/mail.ts';
import { createPeople } from './graph/people.ts';
import { rememberMembers } from './graph/remembered-members.ts';
import { createReturnedMail } from './graph/returned-mail.ts';
import type { AnswerLinks } from './ports/answer-links.ts';
import type { AppInstaller } from './ports/app-installer.ts';
import type { AskStore } from './ports/ask-store.ts';
import type { AvailabilityStore } from './ports/availability.ts';
import type { ChangeSignal } from './ports/change-signal.ts';
import type { Clock } from './ports/clock.ts';
import type { ConversationStore } from './ports/conversations.ts';
import type { Deputyships } from './ports/deputyships.ts';
import type { DigestStore } from './ports/digest-store.ts';
import type { Directory } from './ports/directory.ts';
import type { Ids } from './ports/ids.ts';
import type { KeptAnswers } from './ports/kept-answers.ts';
import type { Log } from './ports/log.ts';
import type { Mail } from './ports/mail.ts';
import type { NotesCards } from './ports/notes-cards.ts';
import type { NoticeStore } from './ports/notice-store.ts';
import type { OwnDigests } from './ports/own-digests.ts';
import type { Pace } from './ports/pace.ts';
import type { People } from './ports/people.ts';
import type { PlanStore } from './ports/plan-store.ts';
import type { ReturnedMail } from './ports/returned-mail.ts';
import type { RunStore } from './ports/run-store.ts';
import type { SavedViewStore } from './ports/saved-views.ts';
import type { SendControl } from './ports/send-control.ts';
import type { SendQueue } from './ports/send-queue.ts';
import type { SentLetters } from './ports/sent-letters.ts';
import type { ShownItems } from './ports/shown-items.ts';
import type { TimeLimit } from './ports/time-limit.ts';
import type { Settings } from './settings.ts';
import { openPlanStore } from './sharepoint/plan-store.ts';
import { openSite } from './sharepoint/site/site.ts';
import { systemClock } from './system-clock.ts';
import { timeLimit } from './time-limit.ts';

/** A person waits no longer for the record; then their answer is kept. */
const LONGEST_ANSWER_MS = 2_000;

/** Everything that the cases need from outside, opened. */
export interface Parts {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly plans: PlanStore;
  readonly people: People;
  readonly directory: Directory;
  readonly mail: Mail;
  readonly returned: ReturnedMail;
  readonly letters: SentLetters;
  readonly asks: AskStore;
  readonly answerLinks: AnswerLinks;
  readonly availability: AvailabilityStore;
  readonly deputyships: Deputyships;
  readonly ownDigests: OwnDigests;
  readonly savedViews: SavedViewStore;
  readonly kept: KeptAnswers;
  readonly digests: DigestStore;
  readonly notices: NoticeStore;
  readonly queue: SendQueue;
  readonly control: SendControl;
  readonly runs: RunStore;
  readonly signal: ChangeSignal;
  readonly conversations: ConversationStore;
  readonly sendPace: Pace;
  readonly installer: AppInstaller;
  readonly shown: ShownItems;
  readonly notesCards: NotesCards;
  readonly inTime: TimeLimit;
}

/** Graph alone, which is all that making the lists takes. */
export function openGraph(settings: Settings): {
  readonly graph: Graph;
  readonly identity: ConfidentialClientApplication;
} {
  const identity = applicationIdentity({
    clientId: settings.clientId,
    proof: settings.proof,
    authority: `${settings.loginUrl}/${settings.tenantId}`,
  });
  return { identity, graph: createGraph({ origin: settings.graphUrl, identity }) };
}

/** Opens storage and sites and fills the copy. @throws Refusal `not-provisioned`, `denied`, `busy`, `unreachable` */
export async function openParts(settings: Settings, log: Log): Promise<Parts> {
  const { graph } = openGraph(settings);
  const clock = systemClock(settings.timeZone);
  const storage = openStorage(settings.storage);
  const people = rememberMembers(createPeople(graph), clock);
  const [
    sites,
    signal,
    asks,
    answerLinks,
    availabilityTable,
    ownDigests,
    savedViews,
    kept,
    digests,
    notices,
    queue,
    control,
    runs,
    conversations,
    sendPace,
    shown,
    notesCards,
    mailPace,
    letters,
  ] = await Promise.all([
    Promise.all(settings.siteUrls.map((url) => openSite(graph, url))),
    openChangeCounter(storage, (error) => log.warn({ err: error }, 'other instances were not told of a change')),
    openAskTable(storage, (found) => log.warn(found, 'an ask could not be read and is left out')),
    openAnswerLinkTable(storage, clock),
    openAvailabilityTable(storage),
    openOwnDigestTable(storage),
    openSavedViewTable(storage),
    openKeptTable(storage, (found) => log.error(found, 'a kept answer could not be read and stays where it is')),
    openDigestTable(storage),
    openNoticeTable(storage, (found) => log.warn(found, 'a notice could not be read and is left out')),
    openSendQueue(storage),
    openSendControl(storage, clock.now),
    openRunTable(storage),
    openConversationTable(storage),
    openPace(storage),
    openShownItemsTable(storage),
    openNotesCardTable(storage),
    openMailboxPace(storage),
    openLetterTable(storage),
  ]);
  const mailbox = { from: settings.digestFrom, pace: mailPace };
  const { availability, deputyships } = knowDeputyships(availabilityTable);
  const deputiesUnknown = (error: unknown) => log.warn({ err: error }, 'deputies read nothing until storage answers');
  await deputyships.refresh().catch(deputiesUnknown);
  const plans = await openPlanStore({
    sites,
    signal,
    applicationId: settings.clientId,
    now: clock.now,
    findPerson: people.findPerson,
    onUnreadable: (found) => log.warn(found, 'a row could not be read and is left out'),
  });
  return {
    clock,
    ids: { newId: randomUUID },
    plans,
    people,
    directory: createDirectory(graph),
    mail: createMail(graph, mailbox),
    returned: createReturnedMail(graph, mailbox),
    letters,
    asks,
    answerLinks,
    availability,
    deputyships,
    ownDigests,
    savedViews,
    kept,
    digests,
    notices,
    queue,
    control,
    runs,
    signal,
    conversations,
    sendPace,
    installer: createAppInstaller({ graph, origin: settings.graphUrl, manifestId: settings.teamsAppId }),
    shown,
    notesCards,
    inTime: timeLimit(LONGEST_ANSWER_MS),
  };
}
