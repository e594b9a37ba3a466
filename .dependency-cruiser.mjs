/**
 * Who may import whom. No arrow runs upward and there are no circles; the table is docs/structure.md's, as data.
 * A folder may always import itself. `packages` lists the npm packages a folder may use: all of them where it is absent.
 */
const TABLE = {
  'src/core': { folders: [], packages: ['temporal-polyfill'] },
  'src/ports': { folders: ['src/core'], packages: [] },
  'src/texts': { folders: ['src/core'], packages: [] },
  'src/wire': { folders: ['src/core'], packages: ['zod'] },
  'src/documents': { folders: ['src/core', 'src/wire', 'src/texts'] },
  'src/documents/formats': { folders: ['src/core', 'src/wire', 'src/documents'] },
  'src/documents/reading': { folders: ['src/core', 'src/wire', 'src/documents'] },
  'src/mail': { folders: ['src/core', 'src/wire', 'src/texts'] },
  'src/cases': { folders: ['src/core', 'src/ports', 'src/documents'], packages: [] },
  'src/graph': { folders: ['src/core', 'src/ports'] },
  'src/sharepoint': { folders: ['src/core', 'src/ports', 'src/graph'] },
  'src/azure': { folders: ['src/core', 'src/ports'] },
  'src/api': { folders: ['src/core', 'src/ports', 'src/cases', 'src/wire', 'src/texts'] },
  'src/jobs': { folders: ['src/core', 'src/ports', 'src/cases', 'src/wire', 'src/texts', 'src/mail'] },
  'src/terminal': {
    folders: ['src/core', 'src/ports', 'src/cases', 'src/wire', 'src/texts', 'src/mail', 'src/documents'],
    files: ['src/parts.ts'],
  },
  bot: { folders: ['src/core', 'src/ports', 'src/cases', 'src/wire', 'src/texts'] },
  'bot/cards': { folders: ['src/core', 'src/wire', 'src/texts'], packages: [] },
  tab: { folders: ['src/core', 'src/wire', 'src/texts'] },
  appPackage: { folders: [], files: ['package.json', 'src/texts/commands.ts'] },
  infra: { folders: [] },
};

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

function rule([folder, { folders, files = [], packages }]) {
  const allowed = [folder, ...folders].map((name) => `^${escaped(name)}/`);
  const ownPackages =
    packages === undefined ? ['node_modules/'] : packages.map((name) => `node_modules/${escaped(name)}/`);
  const core = packages === undefined ? ['^(node:)?[a-z_/]+$', '^node:'] : [];
  return {
    name: `${folder} imports only what it may`,
    severity: 'error',
    from: { path: `^${escaped(folder)}/` },
    to: { pathNot: [...allowed, ...files.map((file) => `^${escaped(file)}$`), ...ownPackages, ...core] },
  };
}

export default {
  forbidden: [
    ...Object.entries(TABLE).map(rule),
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'screens of the tab do not import each other',
      severity: 'error',
      from: { path: '^tab/(?!shared/)([^/]+)/' },
      to: { path: '^tab/[^/]+/', pathNot: ['^tab/shared/', '^tab/$1/'] },
    },
    {
      name: 'shared parts of the tab know no screen',
      severity: 'error',
      from: { path: '^tab/shared/' },
      to: { path: '^tab/', pathNot: '^tab/shared/' },
    },
    {
      name: 'only its own folder knows the bot framework',
      severity: 'error',
      from: { pathNot: '^(bot|test|infra)/' },
      to: { path: 'node_modules/(botbuilder|botframework)' },
    },
    {
      name: 'nothing imports what joins the parts',
      severity: 'error',
      from: { path: '^(src|bot|tab)/', pathNot: '^src/[^/]+$' },
      to: { path: '^src/[^/]+\\.ts$', pathNot: '^src/parts\\.ts$' },
    },
    {
      name: 'what runs in Azure imports no package that only builds and tests',
      severity: 'error',
      from: { path: '^(src|bot)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'every import is found', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
