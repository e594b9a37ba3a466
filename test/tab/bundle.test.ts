import { execFileSync } from 'node:child_process';
import { join, relative } from 'node:path';

const ROOT = join(__dirname, '..', '..');

interface Built {
  readonly modules: readonly string[];
  readonly atOnce: readonly string[];
  /** In bytes: what is loaded before anything shows, and what is fetched of the first view when it does. */
  readonly gzipped: { readonly atOnce: number; readonly soonAfter: number; readonly inPane: number };
  /** What the page beside a mail loads, with what signs in there. */
  readonly inPane: readonly string[];
  readonly files: readonly string[];
}

function tabBuiltIn(language: 'en' | 'cy'): Built {
  const program = join(__dirname, 'bundle-modules.mjs');
  // As it is built for use: the test runner says `test` here, which builds React with all its warnings.
  const env = { ...process.env, NODE_ENV: 'production' };
  return JSON.parse(execFileSync(process.execPath, [program, language], { encoding: 'utf8', maxBuffer: 1e8, env }));
}

const modulesOf = (tab: Built) => tab.modules.map((id) => relative(ROOT, id));

const built = tabBuiltIn('en');
const inWelsh = tabBuiltIn('cy');
const modules = modulesOf(built);

/** What a page in Teams may fetch for its first view, as it travels. */
const MOST_FIRST_VIEW_BYTES = 260_000;
/** What Outlook may fetch for the pane: half of it is what the tab has, too, and a quarter signs in. */
const MOST_PANE_BYTES = 300_000;

test('the tab carries no calendar: its days come counted from the server', () => {
  expect(modules.filter((id) => /temporal|core\/calendar/.test(id))).toEqual([]);
});

test('of the rest of the product the tab carries only rules, shapes and sentences', () => {
  const ours = modules.filter((id) => !id.includes('node_modules') && !id.startsWith('tab/') && /\.tsx?$/.test(id));
  expect(ours.length).toBeGreaterThan(0);
  expect(ours.filter((id) => !/^src\/(core|wire|texts)\//.test(id))).toEqual([]);
});

test.each([
  ['English', built],
  ['Welsh', inWelsh],
])('the first view in %s takes no more than its budget', (_language, { gzipped }) => {
  expect(gzipped.atOnce).toBeGreaterThan(100_000);
  expect(gzipped.soonAfter).toBeGreaterThan(10_000);
  expect(gzipped.atOnce + gzipped.soonAfter).toBeLessThanOrEqual(MOST_FIRST_VIEW_BYTES);
});

test.each([
  ['English', built],
  ['Welsh', inWelsh],
])('the pane beside a mail in %s, signing in included, takes no more than its own', (_language, { gzipped }) => {
  expect(gzipped.inPane).toBeGreaterThan(200_000);
  expect(gzipped.inPane).toBeLessThanOrEqual(MOST_PANE_BYTES);
});

test('the pane has no copy of Office’s script, and nothing of Teams', () => {
  expect(
    built.inPane.filter((id) => /node_modules\/(@types\/)?office-js|@microsoft\/office|teams-js/.test(id)),
  ).toEqual([]);
});

test('the first view waits for nothing that only some go on to', () => {
  const later =
    /action-panel|people-screen|configure-screen|react-(drawer|dialog|menu|combobox|charts|toast)\/|node_modules\/tabster\/|@floating-ui/;
  expect(modulesOf(built).filter((id) => later.test(id)).length).toBeGreaterThan(0);
  expect(built.atOnce.filter((id) => later.test(id))).toEqual([]);
});

test('what signs people in comes only to a browser that needs it, never to a page in Teams', () => {
  const ofSignIn = (ids: readonly string[]) => ids.filter((id) => id.includes('/node_modules/@azure/'));
  expect(ofSignIn(built.modules).length).toBeGreaterThan(0);
  expect(ofSignIn(built.atOnce)).toEqual([]);
});

test('what forbids compiling checks runs before the first shape is made, in whatever file that is', () => {
  const first = (part: string) => built.atOnce.findIndex((id) => id.includes(part));
  expect(first('parse-without-eval')).toBeGreaterThanOrEqual(0);
  expect(first('parse-without-eval')).toBeLessThan(first('/src/wire/'));
});

test('the name of every script and style changes with its content, so that a browser may keep it for ever', () => {
  const assets = built.files.filter((name) => /\.(js|css)$/.test(name));
  expect(assets.length).toBeGreaterThan(1);
  expect(assets.filter((name) => !/^assets\/[\w.-]+-[\w-]{8}\.(js|css)$/.test(name))).toEqual([]);
});

test('the tab in Welsh is made of the same parts, and of no sentence in English', () => {
  const welsh = modulesOf(inWelsh);
  expect(welsh.filter((id) => id.startsWith('src/texts/') && !id.startsWith('src/texts/cy/'))).toEqual([]);
  const rest = (ids: readonly string[]) => ids.filter((id) => !id.startsWith('src/texts/')).sort();
  expect(rest(welsh)).toEqual(rest(modules));
});
