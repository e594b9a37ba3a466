import type { Client } from '@microsoft/microsoft-graph-client';
import { type StandIn, startStandIn } from '../stand-in.ts';
import { graphClient } from './support/graph-client.ts';
import { refusal } from './support/refusal.ts';

let standIn: StandIn;
let client: Client;
beforeEach(async () => {
  standIn = await startStandIn();
  client = graphClient(standIn);
});
afterEach(() => standIn.stop());

const get = (path: string) => client.api(path).get();
const apps = (surname: string) => `/users/${standIn.person(surname).id}/teamwork/installedApps`;
const inCatalogue = async () => {
  const filter = `$filter=externalId eq '${standIn.settings.TEAMS_APP_ID}'`;
  return (await get(`/appCatalogs/teamsApps?${filter}`)).value;
};
const install = async (surname: string, id?: string) => {
  const reference = `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${id ?? (await inCatalogue())[0].id}`;
  return client.api(apps(surname)).post({ 'teamsApp@odata.bind': reference });
};

test('the catalogue knows the app by an id of its own, found by that of the manifest', async () => {
  const [app, ...others] = await inCatalogue();
  expect(others).toEqual([]);
  expect(app.externalId).toBe(standIn.settings.TEAMS_APP_ID);
  expect(app.id).not.toBe(app.externalId);
  expect((await get("/appCatalogs/teamsApps?$filter=externalId eq 'another'")).value).toEqual([]);
});

test('who has not got the app gets it once, and then has a chat with the bot', async () => {
  standIn.chat.faults.withoutApp.add(standIn.person('Garrity').id);
  const [{ id }] = await inCatalogue();
  const filter = `$expand=teamsApp&$filter=teamsApp/id eq '${id}'`;
  expect((await get(`${apps('Garrity')}?${filter}`)).value).toEqual([]);
  await install('Garrity');
  const [installation] = (await get(`${apps('Garrity')}?${filter}`)).value;
  expect(installation.teamsApp.id).toBe(id);
  expect((await get(`${apps('Garrity')}/${installation.id}/chat`)).id).toContain(standIn.person('Garrity').id);
  expect(await refusal(install('Garrity'))).toMatchObject({ status: 409 });
});

test('an app that is not in the catalogue cannot be installed, nor any for a guest', async () => {
  const lena = standIn.person('Kowalski').id;
  standIn.chat.faults.withoutApp.add(lena);
  standIn.faults.accounts.set(lena, 'guest');
  expect(await refusal(install('Garrity', 'another'))).toMatchObject({ status: 404 });
  expect(await refusal(install('Kowalski'))).toMatchObject({ status: 403 });
});

test('both take roles that an administrator has to consent to', async () => {
  client = graphClient(standIn, standIn.tokens.forGraph(['User.Read.All']));
  expect(await refusal(inCatalogue())).toMatchObject({ status: 403 });
  expect(await refusal(get(apps('Garrity')))).toMatchObject({ status: 403 });
});

test('accounts that are switched off, gone or a guest’s are told as such', async () => {
  const [tom, grace, lena] = ['Garrity', 'Oduya', 'Kowalski'].map((name) => standIn.person(name).id);
  standIn.faults.accounts
    .set(tom ?? '', 'disabled')
    .set(grace ?? '', 'gone')
    .set(lena ?? '', 'guest');
  const filter = [tom, grace, lena].map((id) => `id eq '${id}'`).join(' or ');
  const { value } = await get(`/users?$select=id,accountEnabled,userType&$filter=${filter}`);
  expect(value).toEqual([
    { id: tom, accountEnabled: false, userType: 'Member' },
    { id: lena, accountEnabled: true, userType: 'Guest' },
  ]);
  expect(await refusal(get(`/users/${grace}`))).toMatchObject({ status: 404 });
});
