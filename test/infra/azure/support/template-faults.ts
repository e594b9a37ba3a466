import type { Node } from 'web-tree-sitter';
import { at, type BicepFile, type Declared, nodesOf, propertiesOf, textOf } from './bicep.ts';

/** The templates, by file name. */
export type Templates = Readonly<Record<string, BicepFile>>;

/** What has to stand in a resource of a type, path by path. */
const DEMANDED: readonly (readonly [type: string, path: string, value: string])[] = [
  ['Microsoft.Web/sites', 'properties.httpsOnly', 'true'],
  ['Microsoft.Web/sites', 'properties.siteConfig.minTlsVersion', '1.2'],
  ['Microsoft.Web/sites', 'properties.siteConfig.scmMinTlsVersion', '1.2'],
  ['Microsoft.Web/sites', 'properties.siteConfig.ftpsState', 'Disabled'],
  ['Microsoft.Web/sites', 'properties.siteConfig.alwaysOn', 'true'],
  ['Microsoft.Web/sites', 'properties.siteConfig.http20Enabled', 'true'],
  ['Microsoft.Web/sites', 'properties.siteConfig.remoteDebuggingEnabled', 'false'],
  ['Microsoft.Web/sites', 'identity.type', 'UserAssigned'],
  ['Microsoft.Web/sites/basicPublishingCredentialsPolicies', 'properties.allow', 'false'],
  ['Microsoft.Storage/storageAccounts', 'properties.allowSharedKeyAccess', 'false'],
  ['Microsoft.Storage/storageAccounts', 'properties.allowBlobPublicAccess', 'false'],
  ['Microsoft.Storage/storageAccounts', 'properties.minimumTlsVersion', 'TLS1_2'],
  ['Microsoft.Storage/storageAccounts', 'properties.supportsHttpsTrafficOnly', 'true'],
  ['Microsoft.Storage/storageAccounts/blobServices', 'properties.deleteRetentionPolicy.enabled', 'true'],
  ['Microsoft.BotService/botServices', 'kind', 'azurebot'],
  ['Microsoft.BotService/botServices', 'properties.msaAppType', 'SingleTenant'],
];
const SECRET = /secret|password|accountkey|connectionstring/i;

/** Everything that is wrong with the templates, each named with its file. */
export function templateFaults(templates: Templates): readonly string[] {
  const each = Object.entries(templates).flatMap(([name, file]) =>
    [
      ...file.wrong.map((place) => `wrong syntax in ${place}`),
      ...undescribed(file),
      ...undeclared(file),
      ...secrets(file),
      ...regions(file),
      ...file.declared.flatMap((one) => badCall(templates, one)),
      ...missingOutputs(templates, file),
    ].map((fault) => `${name}: ${fault}`),
  );
  return [...each, ...undemanded(Object.values(templates))];
}

/** The type of a resource, without its version. */
export function typeOf({ of }: Declared): string {
  return of?.split('@')[0] ?? '';
}

function undescribed({ declared }: BicepFile): readonly string[] {
  return declared
    .filter(({ kind, decorators }) => /parameter|output/.test(kind) && !textOf(decorators.get('description')))
    .map(({ kind, name }) => `the ${kind} ${name} has no description`);
}

/** A name that nothing declares, which the grammar lets pass and the compiler does not. */
function undeclared({ root, declared }: BicepFile): readonly string[] {
  const known = new Set(declared.filter(({ kind }) => kind !== 'output').map(({ name }) => name));
  for (const loop of nodesOf(root, 'for_statement')) known.add(textOf(loop.childForFieldName('initializer')));
  return nodesOf(root, 'identifier')
    .filter((node) => isUse(node) && !known.has(node.text))
    .map(({ text }) => `nothing declares ${text}`);
}

function isUse(node: Node): boolean {
  const parent = node.parent;
  if (parent === null || parent.childForFieldName('function')?.id === node.id) return false;
  const isName = parent.type === 'object_property' || parent.type.endsWith('_declaration');
  return !(isName && parent.namedChildren[0]?.id === node.id);
}

function secrets({ root, declared }: BicepFile): readonly string[] {
  const open = declared.filter(
    ({ kind, name, decorators }) => kind === 'parameter' && SECRET.test(name) && !decorators.has('secure'),
  );
  const written = nodesOf(root, 'object').flatMap((object) =>
    [...propertiesOf(object)].filter(([key, value]) => SECRET.test(key) && value.type === 'string'),
  );
  const listed = nodesOf(root, 'call_expression').filter((call) => /^(\w+\.)?list\w*\(/i.test(call.text));
  return [
    ...open.map(({ name }) => `the parameter ${name} is a secret and not marked so`),
    ...written.map(([key]) => `${key} is written out`),
    ...listed.map(({ text }) => `${text} brings out a key`),
  ];
}

/** Plans for children stay in the country. */
function regions({ declared }: BicepFile): readonly string[] {
  const region = declared.find(({ name, value }) => name === 'location' && value !== null);
  if (region === undefined) return [];
  const allowed = region.decorators.get('allowed');
  const named = [region.value, ...(allowed?.namedChildren ?? [])].map(textOf).filter((text) => text !== '');
  const away = named.filter((name) => !/^uk(south|west)$/.test(name));
  return away.map((name) => `${name} is no region of the United Kingdom`);
}

/** Whether a module is given what it asks for, and nothing else. */
function badCall(templates: Templates, { kind, name, of, value }: Declared): readonly string[] {
  if (kind !== 'module') return [];
  const parameters = templates[of ?? '']?.declared.filter((one) => one.kind === 'parameter');
  if (parameters === undefined) return [`there is no ${of}`];
  const given = new Set(propertiesOf(at(value, 'params')).keys());
  const lacking = parameters.filter((one) => one.value === null && !given.has(one.name));
  const unknown = [...given].filter((key) => !parameters.some((one) => one.name === key));
  return [
    ...lacking.map((one) => `${name} is not given ${one.name}`),
    ...unknown.map((key) => `${name} does not ask for ${key}`),
  ];
}

function missingOutputs(templates: Templates, { root, declared }: BicepFile): readonly string[] {
  return nodesOf(root, 'member_expression').flatMap(({ text }) => {
    const [, name, output] = /^(\w+)\.outputs\.(\w+)$/.exec(text) ?? [];
    const called = declared.find((one) => one.kind === 'module' && one.name === name);
    const outputs = templates[called?.of ?? '']?.declared.filter(({ kind }) => kind === 'output') ?? [];
    return name === undefined || outputs.some((one) => one.name === output) ? [] : [`there is no ${text}`];
  });
}

function undemanded(files: readonly BicepFile[]): readonly string[] {
  const resources = files.flatMap(({ declared }) => declared.filter(({ kind }) => kind === 'resource'));
  return DEMANDED.flatMap(([type, path, demanded]) => {
    const concerned = resources.filter((one) => typeOf(one) === type);
    if (concerned.length === 0) return [`there is no ${type}`];
    return concerned
      .filter(({ value }) => textOf(at(value, path)) !== demanded)
      .map(({ name }) => `${name}: ${path} is not ${demanded}`);
  });
}
