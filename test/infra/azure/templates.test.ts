import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { doorChecks } from '../../../src/api/check-doors.ts';
import { readSettings } from '../../../src/settings.ts';
import { counted } from '../../counted.ts';
import { at, type BicepFile, bicepReader, type Declared, propertiesOf, textOf } from './support/bicep.ts';
import { templateFaults, typeOf } from './support/template-faults.ts';

const FOLDER = resolve(__dirname, '..', '..', '..', 'infra', 'azure');
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith('.bicep'));
const TEXTS = new Map(NAMES.map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]));
const A_GUID = '6d1f0c52-7f0e-4c7b-9a55-2b8c3f6a9e10';

let read: (text: string) => BicepFile;
beforeAll(async () => {
  read = await bicepReader();
});

const templates = (texts: ReadonlyMap<string, string> = TEXTS) =>
  Object.fromEntries([...texts].map(([name, text]) => [name, read(text)]));

function find(file: string, fits: (one: Declared) => boolean): Declared {
  const found = templates()[file]?.declared.find(fits);
  if (found === undefined) throw new Error(`${file} declares nothing of the kind`);
  return found;
}

test('the templates have no fault that can be seen without compiling them', () => {
  expect(NAMES).toEqual(['bot.bicep', 'main.bicep', 'storage.bicep', 'web.bicep']);
  expect(templateFaults(templates())).toEqual([]);
});

/** What is planted: the file, what stands there, what stands there instead, and what is said of it. */
const PLANTED: readonly (readonly [file: string, text: string, instead: string, fault: RegExp])[] = [
  ['web.bicep', 'httpsOnly: true', 'httpsOnly: ', /wrong syntax in line \d+/],
  ['web.bicep', 'httpsOnly: true', 'httpsOnly: false', /web: properties.httpsOnly is not true/],
  ['web.bicep', "ftpsState: 'Disabled'", '', /web: properties.siteConfig.ftpsState is not Disabled/],
  ['web.bicep', "minTlsVersion: '1.2'", "minTlsVersion: '1.0'", /web: properties.siteConfig.minTlsVersion is not 1.2/],
  ['web.bicep', 'allow: false', 'allow: true', /noFtpPassword: properties.allow is not false/],
  ['web.bicep', 'serverFarmId: plan.id', 'serverFarmId: plans.id', /nothing declares plans/],
  ['web.bicep', "@description('Its size.')", '', /the parameter planSize has no description/],
  ['storage.bicep', 'allowSharedKeyAccess: false', 'allowSharedKeyAccess: true', /account: .*allowSharedKeyAccess/],
  ['storage.bicep', 'account.properties.primaryEndpoints.blob', 'account.listKeys().keys[0].value', /brings out a key/],
  ['bot.bicep', "'SingleTenant'", "'MultiTenant'", /bot: properties.msaAppType is not SingleTenant/],
  [
    'main.bicep',
    "param location string = 'uksouth'",
    "param location string = 'westeurope'",
    /westeurope is no region/,
  ],
  ['main.bicep', "  'ukwest'", "  'northeurope'", /northeurope is no region/],
  ['main.bicep', 'planSize: planSize', '', /web is not given planSize/],
  ['main.bicep', 'planSize: planSize', 'planSize: planSize\n    size: planSize', /web does not ask for size/],
  ['main.bicep', 'storage.outputs.blobUrl', 'storage.outputs.url', /there is no storage.outputs.url/],
  ['main.bicep', 'LOG_LEVEL: logLevel', "CLIENT_SECRET: 'abc'", /CLIENT_SECRET is written out/],
  ['main.bicep', 'param digestFrom string', 'param clientSecret string', /clientSecret is a secret and not marked so/],
];

test.each(PLANTED)('a planted fault is caught in %s: %s -> %s', (file, text, instead, fault) => {
  const sound = TEXTS.get(file) ?? '';
  expect(sound).toContain(text);
  const faults = templateFaults(templates(new Map([...TEXTS, [file, sound.replace(text, instead)]])));
  expect(faults).toContainEqual(expect.stringMatching(fault));
  counted('faults planted in the templates for Azure', 1);
});

describe('what the web app is told', () => {
  const Given = z.object({ parameters: z.record(z.string(), z.object({ value: z.unknown() })) });
  const example = () => {
    const json: unknown = JSON.parse(readFileSync(join(FOLDER, 'harrowmere.parameters.json'), 'utf8'));
    return new Map(Object.entries(Given.parse(json).parameters).map(([name, { value }]) => [name, value]));
  };

  /** What the expressions of main.bicep come to, with the example's parameters. */
  const environment = (): Record<string, string> => {
    const parameter = (name: string) => String(example().get(name) ?? `no ${name}`);
    const values = new Map([
      ['publicUrl', `https://${parameter('hostName')}`],
      ['tenant().tenantId', A_GUID],
      ['clientId', parameter('clientId')],
      ['identity.properties.clientId', A_GUID],
      ['teamsAppId', parameter('teamsAppId')],
      ["join(siteUrls, ' ')", z.array(z.string()).parse(example().get('siteUrls')).join(' ')],
      ['digestFrom', parameter('digestFrom')],
      ['storage.outputs.blobUrl', 'https://ft5x.blob.core.windows.net/'],
      // Any but the program's own default: a setting that changes nothing is one that it does not know.
      ['logLevel', 'warn'],
    ]);
    const settings = propertiesOf(at(find('main.bicep', ({ name }) => name === 'web').value, 'params.settings'));
    return Object.fromEntries([...settings].map(([name, { text }]) => [name, values.get(text) ?? `unknown: ${text}`]));
  };

  test('is enough for the service, which proves itself by its identity', () => {
    const settings = readSettings(environment());
    expect(settings.proof).toEqual({ kind: 'managed-identity', clientId: A_GUID });
    expect(settings.storage).toEqual({ account: 'https://ft5x.blob.core.windows.net', identity: A_GUID });
    expect(settings.publicUrl).toBe('https://followthrough.harrowmere.gov.uk');
  });

  test('holds nothing that the service would not miss', () => {
    const told = environment();
    const missed = Object.keys(told).filter((name) => {
      const without = Object.fromEntries(Object.entries(told).filter(([other]) => other !== name));
      try {
        return JSON.stringify(readSettings(without)) !== JSON.stringify(readSettings(told));
      } catch {
        return true;
      }
    });
    expect(missed).toEqual(Object.keys(told));
  });

  test('is joined by what only Azure and Node look at', () => {
    const { value } = find('web.bicep', ({ name }) => name === 'appSettings');
    const own = at(value, 'properties')?.descendantsOfType('object')[0] ?? null;
    expect([...propertiesOf(own).keys()]).toEqual([
      'NODE_ENV',
      'WEBSITE_RUN_FROM_PACKAGE',
      'SCM_DO_BUILD_DURING_DEPLOYMENT',
    ]);
  });

  test('comes from parameters that the example gives: those without a default, and no others', () => {
    const parameters = templates()['main.bicep']?.declared.filter(({ kind }) => kind === 'parameter') ?? [];
    const needed = parameters.filter(({ value }) => value === null).map(({ name }) => name);
    expect([...example().keys()].sort()).toEqual([...needed].sort());
  });
});

test('Azure looks where the service says that it is ready, and chat reaches its bot', async () => {
  const asked: string[] = [];
  const reach = async (address: string) => {
    asked.push(new URL(address).pathname);
    return null;
  };
  for (const { look } of doorChecks('https://followthrough.harrowmere.gov.uk', reach)) await look();
  const site = find('web.bicep', (one) => typeOf(one) === 'Microsoft.Web/sites').value;
  const bot = find('bot.bicep', (one) => typeOf(one) === 'Microsoft.BotService/botServices').value;
  expect(asked).toContain(textOf(at(site, 'properties.siteConfig.healthCheckPath')));
  expect(asked).toContain(textOf(at(bot, 'properties.endpoint')).replace(/^\$\{publicUrl\}/, ''));
});

test('the identity may read and write tables, queues and blobs, and nothing else', () => {
  const roles = propertiesOf(find('storage.bicep', ({ name }) => name === 'roles').value);
  // https://learn.microsoft.com/en-us/azure/role-based-access-control/built-in-roles/storage
  expect(Object.fromEntries([...roles].map(([name, id]) => [name, textOf(id)]))).toEqual({
    'Storage Blob Data Contributor': 'ba92f5b4-2d11-453d-a403-e96b0029c9fe',
    'Storage Queue Data Contributor': '974c5e8b-45b9-4653-ba55-5f855dd0fb88',
    'Storage Table Data Contributor': '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3',
  });
});

describe('what an administrator does by docs/deploy.md', () => {
  const GUIDE = readFileSync(join(FOLDER, '..', '..', 'docs', 'deploy.md'), 'utf8');
  const all = () => Object.values(templates()).flatMap(({ declared }) => declared);

  test('lets the subscription know of every kind of thing that the templates make', () => {
    const kinds = all().flatMap((one) => (typeOf(one).startsWith('Microsoft.') ? typeOf(one).split('/', 1) : []));
    const registered = [...GUIDE.matchAll(/az provider register --namespace (\S+)/g)].map(([, kind]) => kind);
    // Roles are given by what each subscription knows of from the beginning.
    expect([...new Set(kinds)].filter((kind) => kind !== 'Microsoft.Authorization').sort()).toEqual(registered.sort());
  });

  test('names only what the templates bring out', () => {
    const named = new Set([...GUIDE.matchAll(/<(\w+)>/g)].map(([, name]) => name));
    const outputs = templates()['main.bicep']?.declared.filter(({ kind }) => kind === 'output') ?? [];
    const known = [...outputs.map(({ name }) => name), 'which'];
    expect([...named].filter((name) => !known.includes(name ?? ''))).toEqual([]);
    expect([...named]).toContain('webApp');
  });
});
