import { z } from 'zod';

// Zod would try to compile its checks with `new Function`, which the page's content security policy rightly forbids. It
// tries when the first shape is made, so this has to be the first module that main.tsx imports.
z.config({ jitless: true });
