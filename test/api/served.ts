import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Router } from 'express';
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { askCard } from '../../bot/cards/ask-card.ts';
import { createApp } from '../../src/api/app.ts';
import { browserSignIn } from '../../src/api/browser-sign-in.ts';
import { type Changes, createChanges } from '../../src/api/changes.ts';
import { type Limits, USUAL_LIMITS } from '../../src/api/limits.ts';
import { openIdMetadata } from '../../src/api/openid-metadata.ts';
import { tokenCheck } from '../../src/api/sign-in.ts';
import { signInAnswers } from '../../src/api/sign-in-service.ts';
import { createSnapshots } from '../../src/api/snapshots.ts';
import { knowDeputyships } from '../../src/azure/known-deputyships.ts';
import { actionCases } from '../../src/cases/actions/action-cases.ts';
import { editCases } from '../../src/cases/actions/edit-cases.ts';
import { savedViewCases } from '../../src/cases/actions/saved-views.ts';
import { viewActions } from '../../src/cases/actions/view-actions.ts';
import { answerFormCases } from '../../src/cases/answering/answer-form-cases.ts';
import { viewMyActions } from '../../src/cases/answering/view-my-actions.ts';
import { viewOwnMatters } from '../../src/cases/answering/view-own-matters.ts';
import { askingCases } from '../../src/cases/asking/asking-cases.ts';
import { rememberedPastAsks } from '../../src/cases/asking/past-asks.ts';
import { availabilityCases } from '../../src/cases/availability/availability-cases.ts';
import { unansweredNow } from '../../src/cases/deciding/unanswered.ts';
import { countToDecide, viewToDecide } from '../../src/cases/deciding/view-to-decide.ts';
import { deliveryCases } from '../../src/cases/delivery/delivery-cases.ts';
import { ownDigestCases } from '../../src/cases/digest/choose-digest.ts';
import { type BringInPorts, bringInCases } from '../../src/cases/documents/bring-in.ts';
import { exportPlan, plansToExport } from '../../src/cases/documents/export-plan.ts';
import { versionCases } from '../../src/cases/documents/version-cases.ts';
import { matchingCases } from '../../src/cases/matching/matching-cases.ts';
import { meetingCases } from '../../src/cases/meeting/meeting-cases.ts';
import { paneCases } from '../../src/cases/pane/pane-cases.ts';
import { planPageCases } from '../../src/cases/plans/plan-page-cases.ts';
import { viewPicture } from '../../src/cases/plans/view-picture.ts';
import { mayReadAny, mayReadByRole } from '../../src/cases/plans/visible-plans.ts';
import type { Availability } from '../../src/core/asking/availability.ts';
import type { Person } from '../../src/core/plan/person.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import { Refusal } from '../../src/core/refusal.ts';
import { writeMeetingNotes } from '../../src/documents/writing/meeting-notes.ts';
import { writeStatus } from '../../src/mail/status-table.tsx';
import type { AnswerLinks } from '../../src/ports/answer-links.ts';
import type { StoredAsk } from '../../src/ports/ask-store.ts';
import type { StoredDigest } from '../../src/ports/digest-store.ts';
import type { GroupChat } from '../../src/ports/group-chat.ts';
import type { StoredNotice } from '../../src/ports/notice-store.ts';
import type { People } from '../../src/ports/people.ts';
import type { SendControl } from '../../src/ports/send-control.ts';
import type { ShownItems } from '../../src/ports/shown-items.ts';
import { actionInLink } from '../../src/teams-links.ts';
import { EXPORT_WORDS } from '../../src/texts/export-words.ts';
import { updateSince } from '../../src/texts/plan-document.ts';
import { fakeAnswerLinks } from '../fakes/answer-links.ts';
import { fakeAskStore } from '../fakes/ask-store.ts';
import { fakeAvailability } from '../fakes/availability.ts';
import { type FakeClock, fakeClock } from '../fakes/clock.ts';
import { fakeDigestStore } from '../fakes/digest-store.ts';
import { type Findable, fakeDirectory } from '../fakes/directory.ts';
import { fakeGroupChat } from '../fakes/group-chat.ts';
import { fakeIds } from '../fakes/ids.ts';
import { fakeKeptAnswers } from '../fakes/kept-answers.ts';
import { fakeNotesCards } from '../fakes/notes-cards.ts';
import { fakeNoticeStore } from '../fakes/notice-store.ts';
import { fakeOwnDigests } from '../fakes/own-digests.ts';
import { fakePeople } from '../fakes/people.ts';
import { type FakePlanStore, fakePlanStore } from '../fakes/plan-store.ts';
import { fakeRunStore } from '../fakes/run-store.ts';
import { fakeSavedViews } from '../fakes/saved-views.ts';
import { fakeSendControl } from '../fakes/send-control.ts';
import { type FakeSendQueue, fakeSendQueue } from '../fakes/send-queue.ts';
import { fakeShownItems } from '../fakes/shown-items.ts';

export const TENANT = '11111111-2222-4333-8444-555555555555';
export const CLIENT = '66666666-7777-4888-8999-aaaaaaaaaaaa';
export const TEAMS_APP = '77777777-8888-4999-8aaa-bbbbbbbbbbbb';

/** Claims of a token. */
export type Token = JWTPayload;

/** The sign-in service of a test: its keys over HTTP, and tokens that they sign. */
export interface SignIn {
  readonly loginUrl: string;
  /** What answers for it from now on, until what this gives is called. */
  answerWith(listener: RequestListener): () => void;
  /** A token of the tab, good but for the claims that are changed; undefined takes one away. */
  tokenFor(person: Person, claims?: Token, kid?: string): Promise<string>;
  /** A token signed with what everybody can read, as if that were a secret. */
  confusedFor(person: Person): Promise<string>;
  /** A token with the id of the key, signed by another one. */
  forgedFor(person: Person): Promise<string>;
  close(): Promise<void>;
}

/** Starts it on a free port. */
export async function startSignIn(): Promise<SignIn> {
  const [ours, strangers] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const jwks = { keys: [{ ...(await exportJWK(ours.publicKey)), kid: 'key-1', alg: 'RS256', use: 'sig' }] };
  let listener: RequestListener = (request, response) => {
    // Not where the paths by rule would have it: only the metadata says where the keys are.
    const documents: Readonly<Record<string, object>> = {
      [`/${TENANT}/v2.0/.well-known/openid-configuration`]: metadata(),
      '/keys-of-today': jwks,
    };
    const document = documents[request.url ?? ''];
    response.statusCode = document ? 200 : 404;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(document ?? {}));
  };
  const server = await listen((request, response) => listener(request, response));
  const loginUrl = urlOf(server);
  const metadata = () => ({
    issuer: `${loginUrl}/${TENANT}/v2.0`,
    authorization_endpoint: `${loginUrl}/authorize`,
    token_endpoint: `${loginUrl}/token`,
    jwks_uri: `${loginUrl}/keys-of-today`,
    cloud_instance_name: 'test',
  });
  const claimsFor = ({ id, name }: Person, claims: JWTPayload) => {
    const now = Math.floor(Date.now() / 1000);
    const good = { ver: '2.0', tid: TENANT, oid: id, name, scp: 'access_as_user', aud: CLIENT, nbf: now - 5 };
    const times = { iat: now - 5, exp: now + 3600, iss: `${loginUrl}/${TENANT}/v2.0` };
    return new SignJWT({ ...good, ...times, ...claims });
  };
  const signed = (person: Person, claims: JWTPayload, key: CryptoKey, kid = 'key-1') =>
    claimsFor(person, claims).setProtectedHeader({ alg: 'RS256', kid }).sign(key);
  // Signed anew within one second, the same token comes of it: signing is what takes its time.
  const usual = new Map<string, Promise<string>>();
  const usualFor = (person: Person): Promise<string> => {
    const key = `${person.id} ${person.name} ${Math.floor(Date.now() / 1000)}`;
    const token = usual.get(key) ?? signed(person, {}, ours.privateKey);
    usual.set(key, token);
    return token;
  };
  return {
    loginUrl,
    answerWith(next) {
      const usual = listener;
      listener = next;
      return () => {
        listener = usual;
      };
    },
    tokenFor: (person, claims, kid) =>
      claims || kid ? signed(person, claims ?? {}, ours.privateKey, kid) : usualFor(person),
    async confusedFor(person) {
      const secret = new TextEncoder().encode(await exportSPKI(ours.publicKey));
      return claimsFor(person, {}).setProtectedHeader({ alg: 'HS256', kid: 'key-1' }).sign(secret);
    },
    forgedFor: (person) => signed(person, {}, strangers.privateKey),
    close: () => closed(server),
  };
}

/** What a test wants otherwise of the web application. */
export interface Served {
  readonly plans?: readonly Plan[];
  readonly people?: Partial<People>;
  readonly availability?: readonly Availability[];
  readonly asks?: readonly StoredAsk[];
  readonly notices?: readonly StoredNotice[];
  readonly digests?: readonly StoredDigest[];
  readonly directory?: Findable;
  readonly groupChat?: GroupChat;
  readonly shown?: ShownItems;
  readonly tabFolder?: string;
  readonly start?: string;
  readonly viewPicture?: Parameters<typeof createApp>[0]['viewPicture'];
  readonly extraHostOrigins?: readonly string[];
  readonly officeJsUrl?: string;
  readonly behindFrontDoor?: boolean;
  readonly limits?: Limits;
  readonly pace?: Parameters<typeof createChanges>[0]['pace'];
  readonly bot?: Router;
  readonly readDocument?: BringInPorts['readDocument'];
}

async function readsNothing(): Promise<never> {
  throw new Refusal('document-kind-unknown');
}

/** The web application, listening. */
export interface Api {
  readonly url: string;
  readonly plans: FakePlanStore;
  readonly answerLinks: AnswerLinks;
  readonly queue: FakeSendQueue;
  readonly control: SendControl;
  readonly clock: FakeClock;
  readonly changes: Changes;
  /** What was noted as an error. */
  readonly errors: readonly object[];
  close(): Promise<void>;
}

/** Serves the real application over fakes on a free port. */
export async function serve(signIn: SignIn, given: Served = {}): Promise<Api> {
  const plans = fakePlanStore(...(given.plans ?? []));
  const clock = fakeClock('2015-07-02');
  const { availability, deputyships } = knowDeputyships(fakeAvailability(...(given.availability ?? [])));
  await deputyships.refresh();
  const people = { ...fakePeople(), ...given.people };
  const ports = { plans, clock, kept: fakeKeptAnswers(), people, deputyships };
  const asks = fakeAskStore(...(given.asks ?? []));
  const notices = fakeNoticeStore(...(given.notices ?? []));
  const digests = fakeDigestStore(...(given.digests ?? []));
  const [queue, control] = [fakeSendQueue(), fakeSendControl()];
  const answerLinks = fakeAnswerLinks(clock);
  const errors: object[] = [];
  const publicUrl = 'https://followthrough.example';
  const authority = `${signIn.loginUrl}/${TENANT}`;
  const metadata = openIdMetadata(authority, clock);
  plans.hearBy(clock.now);
  const version = () => `${plans.version()}-${deputyships.version()}`;
  const snapshots = createSnapshots({ heardAt: plans.heardAt, version }, clock, given.start ?? 'start-1');
  const changes = createChanges({ plans, snapshots, clock, pace: given.pace ?? { beatMs: 5, gatherMs: 1 } });
  const unanswered = unansweredNow({ ...ports, asks, availability });
  const app = createApp({
    publicUrl,
    loginUrl: signIn.loginUrl,
    behindFrontDoor: given.behindFrontDoor ?? false,
    extraHostOrigins: given.extraHostOrigins ?? [],
    officeJsUrl: given.officeJsUrl ?? 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    checkToken: tokenCheck({ metadata, tenantId: TENANT, clientId: CLIENT }),
    browserSignIn: browserSignIn({ publicUrl, clientId: CLIENT, authority, metadata }),
    signInAnswers: signInAnswers(authority, clock),
    bot: given.bot ?? Router().post('/api/messages', (_request, response) => void response.json({ bot: true })),
    tabFolder: given.tabFolder ?? '/nowhere',
    snapshots,
    changes,
    limits: given.limits ?? USUAL_LIMITS,
    actions: actionCases({
      ...ports,
      ...{ asks, queue, control, unanswered, availability, timeZone: 'Europe/London' },
      pastAsks: rememberedPastAsks({ asks, clock }),
    }),
    linkTo: (_plan, action) => `https://teams.example/${action}`,
    answers: answerFormCases({
      ...ports,
      asks,
      availability,
      queue: fakeSendQueue(),
      answerLinks,
      inTime: (work) => work,
    }),
    edits: editCases({ ...ports, directory: fakeDirectory(given.directory) }),
    savedViews: savedViewCases({ ...ports, savedViews: fakeSavedViews() }),
    linkToActions: (search) => `https://teams.example/actions?${search}`,
    availability: availabilityCases({
      ...ports,
      availability,
      directory: fakeDirectory(given.directory),
    }),
    ownDigest: ownDigestCases({ ...ports, availability, ownDigests: fakeOwnDigests(), timeZone: 'Europe/London' }),
    clock,
    exportPlan: (person, request) => exportPlan(ports, { kind: 'person', person }, { request, words: EXPORT_WORDS }),
    plansToExport: (person) => plansToExport(ports, { kind: 'person', person }),
    meetings: meetingCases({
      ...ports,
      shown: given.shown ?? fakeShownItems(),
      groupChat: given.groupChat ?? fakeGroupChat(),
      notesCards: fakeNotesCards(),
    }),
    writeNotes: writeMeetingNotes,
    pane: paneCases({
      ...ports,
      unanswered,
      actionIn: (link) => actionInLink({ teamsAppId: TEAMS_APP, publicUrl }, link),
      isOfDigest: (link) => link.startsWith(`${publicUrl}/tab/my-digest`),
    }),
    writeStatus,
    dayOf: (instant) => clock.dayOf(instant),
    asking: askingCases({
      ...ports,
      asks,
      availability: fakeAvailability(),
      runs: fakeRunStore(),
      ids: fakeIds(),
    }),
    delivery: deliveryCases({
      ...ports,
      asks,
      notices,
      digests,
      queue,
      control,
      availability: fakeAvailability(),
      runs: fakeRunStore(),
    }),
    drawCard: (view) =>
      askCard(view, { answerForm: (ask) => `https://form.example/${ask}`, action: () => 'https://tab.example' }),
    planPage: planPageCases({ ...ports, ids: fakeIds() }),
    matching: matchingCases({ ...ports, directory: fakeDirectory(given.directory), ids: fakeIds() }),
    versions: versionCases({ ...ports, tell: updateSince }),
    bringIn: bringInCases({ ...ports, readDocument: given.readDocument ?? readsNothing }),
    viewPicture: given.viewPicture ?? ((person, request) => viewPicture(ports, { kind: 'person', person }, request)),
    viewMyActions: (person) => viewMyActions(ports, person),
    viewOwnMatters: (person) => viewOwnMatters(ports, person),
    viewToDecide: (person) => viewToDecide({ ...ports, unanswered }, person),
    countToDecide: (person) => countToDecide({ ...ports, unanswered }, person),
    viewActions: (person) => viewActions(ports, { kind: 'person', person }),
    mayReadAny: (person) => mayReadAny(ports, { kind: 'person', person }),
    mayReadByRole: (person) => mayReadByRole(ports, { kind: 'person', person }),
    log: { info: () => undefined, warn: () => undefined, error: (facts) => void errors.push(facts) },
  });
  const server = await listen(app);
  return {
    url: urlOf(server),
    plans,
    answerLinks,
    queue,
    control,
    clock,
    changes,
    errors,
    close() {
      changes.end();
      return closed(server);
    },
  };
}

async function listen(listener: RequestListener): Promise<Server> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function closed(server: Server): Promise<void> {
  const done = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await done;
}
