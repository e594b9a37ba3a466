import { createAppInstaller } from '../../src/graph/install-app.ts';
import type { AppInstaller } from '../../src/ports/app-installer.ts';
import { type StandIn, startStandIn } from '../stand-in.ts';
import { productGraph } from './product-graph.ts';

let standIn: StandIn;
const installer = (manifestId = standIn.settings.TEAMS_APP_ID ?? ''): AppInstaller =>
  createAppInstaller({ graph: productGraph(standIn), origin: standIn.secureUrl, manifestId });
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(() => standIn.stop());

const without = (surname: string) => {
  const { id } = standIn.person(surname);
  standIn.chat.faults.withoutApp.add(id);
  return id;
};

test('a person without the app gets it, and their chat is found; one who has it keeps it', async () => {
  const id = without('Garrity');
  const app = installer();
  expect(await app.findChat(id)).toBeNull();
  expect(await app.install(id)).toBe('installed');
  expect(await app.install(id)).toBe('installed');
  expect(await app.findChat(id)).toContain(id);
});

test('guests, strangers, an app that nobody published and a permission that nobody granted are told apart', async () => {
  const id = without('Kowalski');
  standIn.faults.accounts.set(id, 'guest');
  expect(await installer().install(id)).toBe('guest');
  expect(await installer().install('99999999-9999-4999-8999-999999999999')).toBe('unknown-person');
  expect(await installer('another').install(id)).toBe('not-in-catalogue');
  standIn.roles.splice(standIn.roles.indexOf('AppCatalog.Read.All'), 1);
  expect(await installer().install(without('Garrity'))).toBe('not-allowed');
});

test('while Graph is away it is worth trying again', async () => {
  standIn.faults.add({ on: '^POST .+/installedApps$', effect: 'throttle', retryAfterSeconds: 60 });
  await expect(installer().install(without('Garrity'))).rejects.toMatchObject({ code: 'busy' });
});
