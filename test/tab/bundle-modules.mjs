import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

// Builds the tab (in the language that it is given) without writing it and prints which modules its files are made of, which of them the page in Teams loads
// at once and how much that is, and what the files are called. A process of its own, since Vite is a module that only Node itself can load, not the test runner.
const { output } = await build({
  mode: process.argv[2] ?? 'en',
  configFile: fileURLToPath(new URL('../../tab/vite.config.ts', import.meta.url)),
  logLevel: 'silent',
  build: { write: false },
});
const chunks = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])));
const [page, pane] = ['index', 'pane'].map((page) =>
  [...chunks.values()].find(({ isEntry, name }) => isEntry && name === page),
);

// In the order in which they run.
function loadedWith(file, seen = new Set()) {
  if (seen.has(file)) return [];
  seen.add(file);
  return [...chunks.get(file).imports.flatMap((other) => loadedWith(other, seen)), file];
}

const [seen, paneSeen] = [new Set(), new Set()];
const atOnce = loadedWith(page.fileName, seen).map((file) => chunks.get(file));
// On a wide window its place is in sight as soon as the list is drawn, and it is fetched then.
const chart = [...chunks.values()].find(({ name }) => name === 'moved-chart');
const soonAfter = loadedWith(chart.fileName, seen).map((file) => chunks.get(file));
// Beside a mail nobody is signed in before the library is there that does it.
const inPane = [pane.fileName, ...pane.dynamicImports]
  .flatMap((fileName) => loadedWith(fileName, paneSeen))
  .map((file) => chunks.get(file));
const gzipped = (files) => files.reduce((sum, { code }) => sum + gzipSync(code).length, 0);

console.log(
  JSON.stringify({
    modules: [...chunks.values()].flatMap(({ moduleIds }) => moduleIds),
    atOnce: atOnce.flatMap(({ moduleIds }) => moduleIds),
    gzipped: { atOnce: gzipped(atOnce), soonAfter: gzipped(soonAfter), inPane: gzipped(inPane) },
    inPane: inPane.flatMap(({ moduleIds }) => moduleIds),
    files: output.map(({ fileName }) => fileName),
  }),
);
