import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { renderManifest } from '../../appPackage/render-manifest.ts';
import { renderManifestWithPane } from '../../appPackage/render-with-pane.ts';
import { helpCard } from '../../bot/cards/help-card.ts';
import { commandIn } from '../../bot/commands.ts';
import { CHAT_COMMANDS, CONVERSATION_COMMANDS } from '../../src/texts/commands.ts';

const SETTINGS = {
  publicUrl: 'https://plans.example.gov.uk/',
  clientId: '7b9e2a40-3c51-4f0e-9d61-0a5d2f6c1b11',
  teamsAppId: '1d2c3b4a-5f6e-4788-99aa-bbccddeeff00',
  version: '0.1.0',
};

/** What Microsoft's own schema says against a manifest. */
function faultsOf(manifest: object): readonly string[] {
  const input = JSON.stringify(manifest);
  return JSON.parse(
    execFileSync(process.execPath, [join(__dirname, 'manifest-faults.mjs')], { input, encoding: 'utf8' }),
  );
}

const manifest = renderManifest(SETTINGS);

/** The message extension with another title for its commands. */
function withTitle(title: string): object {
  const [extension] = manifest.composeExtensions;
  return { ...extension, commands: extension?.commands.map((command) => ({ ...command, title })) };
}

test('the manifest of an https address satisfies the schema of Microsoft', () => {
  expect(faultsOf(manifest)).toEqual([]);
});

test('so does the one with the pane', () => {
  expect(faultsOf(renderManifestWithPane(SETTINGS))).toEqual([]);
});

test.each([
  ['a scope in the wrong case', { bots: [{ ...manifest.bots[0], scopes: ['groupchat'] }] }],
  ['a missing accent colour', { accentColor: undefined }],
  ['an id that is no GUID', { id: 'followthrough' }],
  ['a command’s title that is too long', { composeExtensions: [withTitle('x'.repeat(33))] }],
  [
    'a message extension of another shape',
    { composeExtensions: [{ ...manifest.composeExtensions[0], commands: [{}] }] },
  ],
])('the schema is really held against it: it refuses %s', (_what, fault) => {
  expect(faultsOf({ ...manifest, ...fault })).not.toEqual([]);
});

test('the bot’s menu offers what its help card says, and each of it is understood', () => {
  const [bot] = manifest.bots;
  const offered = bot?.commandLists.flatMap(({ commands }) => commands.map(({ title }) => title)) ?? [];
  expect(offered).toEqual(CHAT_COMMANDS.map(({ says }) => says));
  expect(offered.map(commandIn)).toEqual(CHAT_COMMANDS.map(({ name }) => name));
  const help = JSON.stringify(helpCard());
  for (const title of [...offered, ...CONVERSATION_COMMANDS.map((one) => one.title)]) expect(help).toContain(title);
});

test('what can be done beside a conversation is the table by which the bot answers', () => {
  const [extension] = manifest.composeExtensions;
  expect(extension?.commands.map(({ id, type, context }) => [id, type, ...context])).toEqual([
    ['findAction', 'query', 'compose', 'commandBox'],
    ['noteProgress', 'action', 'message'],
    ['newAction', 'action', 'compose', 'message'],
  ]);
  expect(extension?.messageHandlers).toMatchObject([{ type: 'link', value: { domains: ['plans.example.gov.uk'] } }]);
});

test('no gap of the template is left open', () => {
  expect(JSON.stringify(renderManifest(SETTINGS))).not.toContain('{{');
});

test('tokens for the tab name the registration under the address of the service', () => {
  const { webApplicationInfo, validDomains } = renderManifest(SETTINGS);
  expect(webApplicationInfo).toEqual({
    id: SETTINGS.clientId,
    resource: `api://plans.example.gov.uk/${SETTINGS.clientId}`,
  });
  expect(validDomains).toEqual(['plans.example.gov.uk']);
});

test('the port of an address belongs to the resource and to the domain', () => {
  const manifest = renderManifest({ ...SETTINGS, publicUrl: 'https://localhost:4100' });
  expect(manifest.webApplicationInfo.resource).toBe(`api://localhost:4100/${SETTINGS.clientId}`);
  expect(manifest.configurableTabs[0]?.configurationUrl).toBe('https://localhost:4100/tab/configure');
});

test('every address that Teams opens lies below the address of the service', () => {
  const addresses = JSON.stringify(renderManifest(SETTINGS)).match(/https:\/\/[^"]+/g) ?? [];
  const elsewhere = addresses.filter((address) => !address.startsWith('https://plans.example.gov.uk/tab/'));
  expect(elsewhere).toEqual(['https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json']);
});
