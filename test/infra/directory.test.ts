import type { Client } from '@microsoft/microsoft-graph-client';
import { type StandIn, startStandIn } from '../stand-in.ts';
import { graphClient } from './support/graph-client.ts';
import { refusal } from './support/refusal.ts';

let standIn: StandIn;
let client: Client;
beforeAll(async () => {
  standIn = await startStandIn();
  client = graphClient(standIn);
});
afterAll(() => standIn.stop());

const get = (path: string) => client.api(path).get();
const names = (reply: { value: { displayName: string }[] }) => reply.value.map((one) => one.displayName);

test('a person is found by id, by sign-in name and by mail, whatever the case', async () => {
  const tom = standIn.person('Garrity');
  expect(await get(`/users/${tom.id}?$select=id,displayName`)).toMatchObject({
    id: tom.id,
    displayName: 'Tom Garrity',
  });
  expect((await get('/users/TOM.GARRITY@harrowmere.example')).id).toBe(tom.id);
  const mail = "mail eq 'tom.garrity@harrowmere.example'";
  expect(names(await get(`/users?$filter=${mail} or userPrincipalName eq 'nobody@x'`))).toEqual(['Tom Garrity']);
  expect(names(await get("/users?$filter=startswith(displayName,'gra')"))).toEqual(['Grace Oduya']);
});

test('a person has a line manager, and the head of the council has none', async () => {
  expect(await get(`/users/${standIn.person('Garrity').id}/manager`)).toMatchObject({
    displayName: 'Helen Birtwistle',
  });
  const none = await refusal(get(`/users/${standIn.person('Bevan').id}/manager`));
  expect(none).toMatchObject({ status: 404, code: 'Request_ResourceNotFound' });
});

test('nobody by that name is 404', async () => {
  expect(await refusal(get('/users/nobody@harrowmere.example'))).toMatchObject({ status: 404 });
});

test('a group is found by name and says who is in it', async () => {
  const found = await get("/groups?$filter=displayName eq 'Children in Care Service Managers'");
  const members = await get(`/groups/${found.value[0].id}/members?$select=id,displayName`);
  expect(names(members)).toEqual(['Grace Oduya', 'Ibrahim Sesay']);
});

test('a person is asked after in groups: only those they are in come back', async () => {
  const all = (await get('/groups')).value.map((group: { id: string }) => group.id);
  const board = (await get("/groups?$filter=displayName eq 'Improvement Board'")).value[0].id;
  const check = (surname: string) =>
    client.api(`/users/${standIn.person(surname).id}/checkMemberGroups`).post({ groupIds: all });
  expect((await check('Kowalski')).value).toEqual([board]);
  expect((await check('Reid')).value).toEqual([]);
  expect(names(await get(`/users/${standIn.person('Kowalski').id}/transitiveMemberOf`))).toEqual(['Improvement Board']);
});
