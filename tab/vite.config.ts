import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { inLanguage } from './in-language.ts';

/**
 * What every screen stands on, in one file: split by which screens share what, it would come in dozens, each with a way to
 * the server and back. Of Fluent it has only what the first view shows.
 */
const FRAME =
  /node_modules\/(react|react-dom|scheduler|wouter|eventsource[\w-]*|use-sync-external-store|@tanstack\/(react-query|query-core)|@griffel\/[\w-]+|keyborg|@fluentui\/(tokens|keyboard-keys|react-(theme|provider|shared-contexts|utilities|jsx-runtime|link|field|label|select|switch|input|spinner)))\//;

/**
 * The tab's files, hashed, under the address at which the server offers them: in Welsh where the mode is `cy`. The
 * addresses are the same in both languages; what does not differ keeps its name and is fetched once.
 */
export default defineConfig(({ mode }) => {
  const language = mode === 'cy' ? 'cy' : 'en';
  return {
    root: import.meta.dirname,
    base: '/tab/',
    plugins: [inLanguage(language), react()],
    build: {
      outDir: `../dist/tab/${language}`,
      rolldownOptions: {
        // Shapes are made with it, so whatever makes one waits for what tells it how: see parse-without-eval.ts.
        output: {
          codeSplitting: {
            groups: [
              { name: 'shapes', test: /parse-without-eval|node_modules.zod/, priority: 1 },
              { name: 'frame', test: FRAME },
            ],
          },
        },
        input: ['index.html', 'pane.html', 'answer.html', 'signed-in.html'].map((page) =>
          join(import.meta.dirname, page),
        ),
      },
      emptyOutDir: true,
      // Teams' newest supported web views; anything older cannot show Teams itself.
      target: 'es2022',
    },
  };
});
