import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createSnapshots } from '../../src/api/snapshots.ts';
import { person } from '../builders/plan.ts';
import { fakeClock } from '../fakes/clock.ts';

test('what changes while a reply is made is asked for again', async () => {
  const plans = { version: 1 };
  const clock = fakeClock('2015-07-01');
  const store = { version: () => String(plans.version), heardAt: () => clock.now() };
  const snapshots = createSnapshots(store, clock, 'start-1');
  let whileMade: () => void = () => undefined;
  const app = express().use(snapshots.noteBegin, async (request, response) => {
    const told = plans.version;
    await Promise.resolve().then(whileMade);
    if (snapshots.forPerson(person('Cora Coordinator')).isFresh(request, response)) response.status(304).end();
    else response.json(told);
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const ask = (tag = '') =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { headers: { 'if-none-match': tag } });

  whileMade = () => {
    plans.version = 2;
  };
  const first = await ask();
  expect(await first.json()).toBe(1);
  whileMade = () => undefined;
  const second = await ask(first.headers.get('etag') ?? '');
  expect(await second.json()).toBe(2);
  expect((await ask(second.headers.get('etag') ?? '')).status).toBe(304);
  server.close();
});
