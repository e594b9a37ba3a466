import { Router } from 'express';
import { z } from 'zod';
import { type Doubt, waysOf } from '../doubts.ts';
import { Fault, type Faults } from '../faults.ts';
import { Limits } from '../limits.ts';
import type { Mailboxes } from '../mail/mailboxes.ts';
import { refusals } from '../mail/report.ts';

/** By address, why a mailbox gives back what is sent to it; null ends it. */
const Refusing = z.record(z.string(), z.enum(refusals).nullable());

/**
 * `POST /_faults` adds a fault, `PATCH /_faults/doubts` turns doubts, `PATCH /_faults/limits` sets limits, `PATCH
 * /_faults/mailboxes` says which mailboxes give back what is sent to them, `DELETE /_faults` takes all faults away.
 */
export function faultRoutes(faults: Faults, { refusing }: Pick<Mailboxes, 'refusing'>): Router {
  const router = Router();
  router.post('/_faults', (request, response) => {
    const fault = Fault.safeParse(request.body);
    if (!fault.success) return void response.status(400).send(z.prettifyError(fault.error));
    faults.add(fault.data);
    response.status(204).end();
  });
  router.patch('/_faults/doubts', (request, response) => {
    const turned = Object.entries(Object(request.body));
    const wrong = turned.find(([name, way]) => !isWay(name, way));
    if (wrong) return void response.status(400).send(`No doubt, or no way of it: ${wrong.join(' ')}`);
    response.json(Object.assign(faults.doubts, Object.fromEntries(turned)));
  });
  router.patch('/_faults/limits', (request, response) => {
    const limits = Limits.partial().safeParse(request.body);
    if (!limits.success) return void response.status(400).send(z.prettifyError(limits.error));
    response.json(Object.assign(faults.limits, limits.data));
  });
  router.patch('/_faults/mailboxes', (request, response) => {
    const turned = Refusing.safeParse(request.body);
    if (!turned.success) return void response.status(400).send(z.prettifyError(turned.error));
    for (const [address, why] of Object.entries(turned.data)) {
      refusing.delete(address.toLowerCase());
      if (why !== null) refusing.set(address.toLowerCase(), why);
    }
    response.json(Object.fromEntries(refusing));
  });
  router.delete('/_faults', (_request, response) => {
    faults.clear();
    refusing.clear();
    response.status(204).end();
  });
  return router;
}

function isWay(name: string, way: unknown): boolean {
  const ways: readonly unknown[] = isDoubt(name) ? waysOf[name] : [];
  return ways.includes(way);
}

function isDoubt(name: string): name is Doubt {
  return Object.hasOwn(waysOf, name);
}
