import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Bot } from '../bot/bot.ts';
import { askCard } from '../bot/cards/ask-card.ts';
import { createApp } from './api/app.ts';
import { browserSignIn } from './api/browser-sign-in.ts';
import { createChanges } from './api/changes.ts';
import { openIdMetadata } from './api/openid-metadata.ts';
import { tokenCheck } from './api/sign-in.ts';
import { signInAnswers } from './api/sign-in-service.ts';
import { createSnapshots, type Snapshots } from './api/snapshots.ts';
import { actionCases } from './cases/actions/action-cases.ts';
import { editCases } from './cases/actions/edit-cases.ts';
import { savedViewCases } from './cases/actions/saved-views.ts';
import { viewActions } from './cases/actions/view-actions.ts';
import { answerFormCases } from './cases/answering/answer-form-cases.ts';
import { viewMyActions } from './cases/answering/view-my-actions.ts';
import { viewOwnMatters } from './cases/answering/view-own-matters.ts';
import { askingCases } from './cases/asking/asking-cases.ts';
import { rememberedPastAsks } from './cases/asking/past-asks.ts';
import { availabilityCases } from './cases/availability/availability-cases.ts';
import { unansweredNow } from './cases/deciding/unanswered.ts';
import { countToDecide, viewToDecide } from './cases/deciding/view-to-decide.ts';
import { deliveryCases } from './cases/delivery/delivery-cases.ts';
import { ownDigestCases } from './cases/digest/choose-digest.ts';
import { bringInCases } from './cases/documents/bring-in.ts';
import { exportPlan, plansToExport } from './cases/documents/export-plan.ts';
import { versionCases } from './cases/documents/version-cases.ts';
import { matchingCases } from './cases/matching/matching-cases.ts';
import { meetingCases } from './cases/meeting/meeting-cases.ts';
import { type PaneCases, type PanePorts, paneCases } from './cases/pane/pane-cases.ts';
import { planPageCases } from './cases/plans/plan-page-cases.ts';
import { viewPicture } from './cases/plans/view-picture.ts';
import { mayReadAny, mayReadByRole } from './cases/plans/visible-plans.ts';
import type { Person } from './core/plan/person.ts';
import { createApartReader } from './documents/read-apart.ts';
import { writeMeetingNotes } from './documents/writing/meeting-notes.ts';
import { isOnOneMachine } from './front-door.ts';
import { writeStatus } from './mail/status-table.tsx';
import type { Parts } from './parts.ts';
import type { Log } from './ports/log.ts';
import type { Settings } from './settings.ts';
import { actionInLink, teamsLinks } from './teams-links.ts';
import { EXPORT_WORDS } from './texts/export-words.ts';
import { updateSince } from './texts/plan-document.ts';

/** What the app is joined with, beside settings and parts. */
interface Around {
  readonly bot: Bot;
  readonly log: Log;
}

/** Everything that answers over HTTP, and what has to end with it. */
export function joinApp(settings: Settings, parts: Parts, { bot, log }: Around) {
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
    signInAnswers: signInAnswers(authority, parts.clock),
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
    answers: answerFormCases(parts),
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
  return { app, changes, reader };
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
