import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderManifest } from '../../appPackage/render-manifest.ts';
import { renderManifestWithPane } from '../../appPackage/render-with-pane.ts';
import { readPng } from './png.ts';

const SETTINGS = {
  publicUrl: 'https://plans.example.gov.uk/',
  clientId: '7b9e2a40-3c51-4f0e-9d61-0a5d2f6c1b11',
  teamsAppId: '1d2c3b4a-5f6e-4788-99aa-bbccddeeff00',
  version: '0.1.0',
};
const TAB = 'https://plans.example.gov.uk/tab';
const PUBLIC = join(__dirname, '..', '..', 'tab', 'public');

const manifest = renderManifestWithPane(SETTINGS);
const [extension] = manifest.extensions;

test('it is the other package with the pane added: the same id, tabs and bot', () => {
  const { authorization: _, extensions: __, webApplicationInfo, ...rest } = manifest;
  const { webApplicationInfo: ofTeams, ...restOfTeams } = renderManifest(SETTINGS);
  expect(rest).toEqual(restOfTeams);
  expect(webApplicationInfo).toMatchObject(ofTeams);
});

test('the pane opens beside a mail that is read and one that is written, and can be kept open', () => {
  expect(extension?.runtimes.map(({ code }) => code.page)).toEqual([`${TAB}/pane`]);
  expect(extension?.runtimes[0]?.actions).toMatchObject([{ type: 'openPage', pinnable: true }]);
  const offered = extension?.ribbons.map(({ contexts, requirements }) => [...contexts, ...requirements.formFactors]);
  expect(offered).toEqual([
    ['mailRead', 'desktop'],
    ['mailCompose', 'desktop'],
    ['mailRead', 'mobile'],
  ]);
});

test('it asks for the mail that is open and no other', () => {
  expect(manifest.authorization.permissions.resourceSpecific.map(({ name }) => name)).toEqual([
    'MailboxItem.ReadWrite.User',
  ]);
});

test('it signs in as the tab does, through Outlook', () => {
  const scope = `api://plans.example.gov.uk/${SETTINGS.clientId}/access_as_user`;
  expect(manifest.webApplicationInfo.nestedAppAuthInfo).toEqual([
    { redirectUri: 'brk-multihub://plans.example.gov.uk', scopes: [scope] },
  ]);
});

test('every picture that it names is there, as large as it says, the alternate ones as large as Outlook measures', () => {
  const named = JSON.stringify(manifest).match(new RegExp(`${TAB}/icons/\\d+\\.png`, 'g')) ?? [];
  expect(new Set(named).size).toBeGreaterThan(10);
  for (const url of new Set(named)) {
    const pixels = Number(/(\d+)\.png$/.exec(url)?.[1]);
    const { width, height } = readPng(readFileSync(join(PUBLIC, url.slice(TAB.length))));
    expect([url, width, height]).toEqual([url, pixels, pixels]);
  }
  const [alternate] = extension?.alternates ?? [];
  expect(alternate?.alternateIcons.icon.url).toBe(`${TAB}/icons/64.png`);
  expect(alternate?.alternateIcons.highResolutionIcon.url).toBe(`${TAB}/icons/128.png`);
});
