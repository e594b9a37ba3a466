import { fileURLToPath } from 'node:url';
import { build } from 'vite';

// Builds the tab without writing it and prints which modules its files are made of, and what the files are called. A
// process of its own, since Vite is a module that only Node itself can load, not the test runner.
const { output } = await build({
  configFile: fileURLToPath(new URL('../../tab/vite.config.ts', import.meta.url)),
  logLevel: 'silent',
  build: { write: false },
});
const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
console.log(JSON.stringify({ modules, files: output.map(({ fileName }) => fileName) }));
