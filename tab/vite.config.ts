import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The tab's files, hashed, under the address at which the server offers them. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react()],
  build: {
    outDir: '../dist/tab',
    rolldownOptions: {
      input: ['index.html', 'answer.html', 'signed-in.html'].map((page) => join(import.meta.dirname, page)),
    },
    emptyOutDir: true,
    // Teams' newest supported web views; anything older cannot show Teams itself.
    target: 'es2022',
  },
});
