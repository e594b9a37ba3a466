import express, { type RequestHandler, Router } from 'express';
import { z } from 'zod';
import type { BringInCases } from '../cases/documents/bring-in.ts';
import type { Beside, VersionCases } from '../cases/documents/version-cases.ts';
import type { ActionInPlan } from '../core/plan/find-action.ts';
import { MOST_DOCUMENT_BYTES } from '../wire/bring-in.ts';
import { fromPlanFile } from '../wire/plan-file.ts';
import {
  DifferencesBody,
  type DifferencesReply,
  SameBody,
  VersionBody,
  type VersionReply,
} from '../wire/plan-versions.ts';
import { onlyCoordinators } from './documents.ts';
import { readBody } from './read-body.ts';
import { personOf } from './sign-in.ts';

/** What newer documents of plans are made of. */
export interface PlanVersionsParts {
  readonly bringIn: BringInCases;
  readonly versions: VersionCases;
}

/** The plan itself is read by its own shape, which names every fault in it. */
const plan = z.unknown();
const Differences = DifferencesBody.extend({ plan });
const Version = VersionBody.extend({ plan });
const LONGEST_PAIRS = '512kb';

/**
 * `POST /plans/{id}/differences`: what a document says otherwise than the plan that it is laid beside; nothing is kept.
 * `POST /plans/{id}/versions`: takes over what was chosen of it. `POST /same-actions`: links actions as one promise.
 */
export function planVersionsRoutes({ bringIn, versions }: PlanVersionsParts): Router {
  const router = Router();
  const coordinators = onlyCoordinators(bringIn);
  const body: RequestHandler = express.json({ type: () => true, limit: MOST_DOCUMENT_BYTES });

  router.post('/plans/:id/differences', coordinators, body, (request, response) => {
    const sent = readBody(Differences, request.body);
    const { plan: id, differences, unchanged } = versions.differences(personOf(response), toBeside(request, sent));
    const reply: DifferencesReply = { plan: id, differences: [...differences], unchanged };
    response.setHeader('Cache-Control', 'no-store').json(reply);
  });

  router.post('/plans/:id/versions', coordinators, body, async (request, response) => {
    const sent = readBody(Version, request.body);
    const { take, close } = sent;
    const { taken, same } = await versions.take(personOf(response), toBeside(request, sent), { take, close });
    const reply: VersionReply = {
      taken: [...taken],
      same: same.map(({ action, other }) => ({ action: toNamed(action), other: toNamed(other) })),
    };
    response.setHeader('Cache-Control', 'no-store').json(reply);
  });

  router.post('/same-actions', coordinators, express.json({ limit: LONGEST_PAIRS }), async (request, response) => {
    const { pairs } = readBody(SameBody, request.body);
    await versions.link(personOf(response), pairs);
    response.setHeader('Cache-Control', 'no-store').json({ linked: pairs.length });
  });
  return router;
}

function toBeside(
  { params }: { readonly params: { readonly id?: string | string[] } },
  { plan: file, as }: z.infer<typeof Differences>,
): Beside {
  return { plan: String(params.id), printed: fromPlanFile(file), as };
}

function toNamed({
  plan: { title },
  area: { source },
  action: { key, ref, text },
}: ActionInPlan): VersionReply['same'][number]['action'] {
  return { key, ref, text, planTitle: title, source: source?.title ?? null };
}
