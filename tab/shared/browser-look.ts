import type { HostTheme, Look } from './host.ts';

/** As much of a `MediaQueryList` as the tab uses. */
export interface MediaQuery {
  readonly matches: boolean;
  readonly addEventListener: (type: 'change', changed: () => void) => void;
  readonly removeEventListener: (type: 'change', changed: () => void) => void;
}

/** Where no host says how to look, the browser does: strong contrast before dark before light. */
export function browserLook(ask: (query: string) => MediaQuery): Look {
  const contrast = [ask('(forced-colors: active)'), ask('(prefers-contrast: more)')];
  const dark = ask('(prefers-color-scheme: dark)');
  const all = [...contrast, dark];
  return {
    theme: (): HostTheme => {
      if (contrast.some(({ matches }) => matches)) return 'contrast';
      return dark.matches ? 'dark' : 'default';
    },
    watchTheme: (changed) => {
      for (const query of all) query.addEventListener('change', changed);
      return () => {
        for (const query of all) query.removeEventListener('change', changed);
      };
    },
  };
}
