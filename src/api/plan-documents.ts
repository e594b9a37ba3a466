import { Router } from 'express';
import type { ExportedPlan, ExportRequest } from '../cases/documents/export-plan.ts';
import type { Person } from '../core/plan/person.ts';
import { DOCUMENT_TYPES, DocumentQuery, type ExportableReply } from '../wire/plan-documents.ts';
import { perMinute, tooMany } from './rate.ts';
import { readQuery } from './read-body.ts';
import { personOf } from './sign-in.ts';
import type { Snapshots } from './snapshots.ts';

/** What taking plans out is made of. */
export interface PlanDocumentsParts {
  readonly exportPlan: (person: Person, request: ExportRequest) => Promise<ExportedPlan>;
  readonly plansToExport: (person: Person) => Promise<readonly string[]>;
  readonly snapshots: Snapshots;
}

/** A large plan takes a second of work: documents of one person in a minute. */
const DOCUMENTS_A_MINUTE = 20;

/**
 * `GET /plans/{id}/document?to=docx&names=posts`: a plan as a document. `GET /exportable`: the plans that the caller may
 * take out, or something of them.
 */
export function planDocumentsRoutes({ exportPlan, plansToExport, snapshots }: PlanDocumentsParts): Router {
  const router = Router();
  const made = perMinute(DOCUMENTS_A_MINUTE);

  router.get('/exportable', async (request, response) => {
    const person = personOf(response);
    const plans = await plansToExport(person);
    const { asAt, today, isFresh } = snapshots.forPerson(person);
    if (isFresh(request, response)) return void response.status(304).end();
    const reply: ExportableReply = { on: today.toString(), asAt, plans: [...plans] };
    response.json(reply);
  });

  router.get('/plans/:id/document', async (request, response) => {
    const person = personOf(response);
    const { to, names } = readQuery(DocumentQuery, request.query);
    const wait = await made.count(person.id);
    if (wait !== null) throw tooMany(wait);
    const { bytes, name } = await exportPlan(person, { plan: request.params.id, kind: to, names });
    response.setHeader('Cache-Control', 'no-store');
    response.attachment(name).type(DOCUMENT_TYPES[to]).end(bytes);
  });
  return router;
}
