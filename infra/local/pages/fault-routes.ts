import { Router } from 'express';
import { z } from 'zod';
import { Doubts, Fault, type Faults } from '../faults.ts';

/** `POST /_faults` adds a fault, `PATCH /_faults/doubts` turns doubts, `DELETE /_faults` takes all faults away. */
export function faultRoutes(faults: Faults): Router {
  const router = Router();
  router.post('/_faults', (request, response) => {
    const fault = Fault.safeParse(request.body);
    if (!fault.success) return void response.status(400).send(z.prettifyError(fault.error));
    faults.add(fault.data);
    response.status(204).end();
  });
  router.patch('/_faults/doubts', (request, response) => {
    const turned = Doubts.partial().safeParse(request.body);
    if (!turned.success) return void response.status(400).send(z.prettifyError(turned.error));
    response.json(Object.assign(faults.doubts, turned.data));
  });
  router.delete('/_faults', (_request, response) => {
    faults.clear();
    response.status(204).end();
  });
  return router;
}
