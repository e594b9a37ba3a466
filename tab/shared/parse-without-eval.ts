import { z } from 'zod';

// Zod would try to compile its checks with `new Function`, which the page's content security policy rightly forbids. It
// tries when the first shape is made, so this has to be the first module that main.tsx imports, and the bundler is told to
// keep it in one file with Zod (vite.config.ts): else it may put a shape that screens share into a file that runs before this.
z.config({ jitless: true });
