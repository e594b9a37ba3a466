import express, { type Express, type Router } from 'express';
import type { Person } from '../core/plan/person.ts';
import { Refusal } from '../core/refusal.ts';
import type { Log } from '../ports/log.ts';
import { type ActionEditsParts, actionEditsRoutes } from './action-edits.ts';
import { type ActionsParts, actionsRoutes } from './actions.ts';
import { type AllActionsParts, allActionsRoutes } from './all-actions.ts';
import type { AnswerFormParts } from './answer-form.ts';
import { type AvailabilityParts, availabilityRoutes } from './availability.ts';
import { byLinkRoutes } from './by-link.ts';
import { type Changes, changesRoutes } from './changes.ts';
import { compressed } from './compressed.ts';
import { type DeliveryParts, deliveryRoutes } from './delivery.ts';
import { type DocumentsParts, documentsRoutes } from './documents.ts';
import { type FramingOptions, framing } from './framing.ts';
import { healthRoutes } from './health.ts';
import { boundedAsking, boundedGuessing, type Limits, USUAL_LIMITS } from './limits.ts';
import { type MeetingsParts, meetingsRoutes } from './meetings.ts';
import { type MyActionsParts, myActionsRoutes } from './my-actions.ts';
import { myAnswersRoutes } from './my-answers.ts';
import { type MyDigestParts, myDigestRoutes } from './my-digest.ts';
import { openApi } from './openapi.ts';
import { type OverdueParts, overdueRoutes } from './overdue.ts';
import { type PaneParts, paneRoutes } from './pane.ts';
import { type PlanAskingParts, planAskingRoutes } from './plan-asking.ts';
import { type PlanDocumentsParts, planDocumentsRoutes } from './plan-documents.ts';
import { type PlanPageParts, planPageRoutes } from './plan-page.ts';
import { type PlanPeopleParts, planPeopleRoutes } from './plan-people.ts';
import { type PlanVersionsParts, planVersionsRoutes } from './plan-versions.ts';
import { plansRoutes } from './plans.ts';
import { refusalHandler } from './refusals.ts';
import { type SavedViewsParts, savedViewsRoutes } from './saved-views.ts';
import { type CheckToken, signedIn } from './sign-in.ts';
import { type TabParts, tabRoutes } from './tab-files.ts';
import { type ToDecideParts, toDecideRoutes } from './to-decide.ts';

/** What the web application is made of. */
export interface AppParts
  extends OverdueParts,
    MyActionsParts,
    ToDecideParts,
    AllActionsParts,
    SavedViewsParts,
    ActionsParts,
    ActionEditsParts,
    AnswerFormParts,
    AvailabilityParts,
    MyDigestParts,
    PlanPeopleParts,
    PlanPageParts,
    PlanAskingParts,
    DeliveryParts,
    DocumentsParts,
    PlanVersionsParts,
    PlanDocumentsParts,
    MeetingsParts,
    PaneParts,
    FramingOptions,
    TabParts {
  readonly publicUrl: string;
  /** Whether a host's front door stands before it, and says where each request came from. */
  readonly behindFrontDoor: boolean;
  readonly checkToken: CheckToken;
  /** The bot's endpoint. */
  readonly bot: Router;
  readonly changes: Changes;
  readonly mayReadAny: (person: Person) => Promise<boolean>;
  readonly limits?: Limits;
  readonly log: Log;
}

/** The web application once the copy is filled: health, bot, API and the tab's files. */
export function createApp(parts: AppParts): Express {
  const { limits = USUAL_LIMITS } = parts;
  const app = express();
  app.disable('x-powered-by');
  // Replies that can be known again say so themselves: see snapshots.ts.
  app.disable('etag');
  // Azure's front door is one hop: what it adds at the end is true, all before that may be the caller's invention.
  app.set('trust proxy', parts.behindFrontDoor ? 1 : false);
  app.use(framing(parts));
  app.use(compressed());
  app.use(healthRoutes(true));
  app.get('/api/openapi.json', (_request, response) => void response.json(openApi(parts.publicUrl)));
  app.use(parts.bot);
  app.use('/api', byLinkRoutes(parts, limits));
  app.use(
    '/api',
    signedIn(parts.checkToken),
    boundedGuessing(limits),
    boundedAsking(limits),
    parts.snapshots.noteBegin,
    overdueRoutes(parts),
    myActionsRoutes(parts),
    toDecideRoutes(parts),
    allActionsRoutes(parts),
    savedViewsRoutes(parts),
    actionEditsRoutes(parts),
    actionsRoutes(parts),
    myAnswersRoutes(parts),
    availabilityRoutes(parts),
    myDigestRoutes(parts),
    documentsRoutes(parts),
    plansRoutes(parts),
    planVersionsRoutes(parts),
    planPeopleRoutes(parts),
    planPageRoutes(parts),
    planAskingRoutes(parts),
    deliveryRoutes(parts),
    planDocumentsRoutes(parts),
    meetingsRoutes(parts),
    paneRoutes(parts),
    changesRoutes(parts),
  );
  app.use('/tab', tabRoutes(parts));
  app.use(() => {
    throw new Refusal('missing');
  });
  app.use(refusalHandler(parts.log));
  return app;
}
