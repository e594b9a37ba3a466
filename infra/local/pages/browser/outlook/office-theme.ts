import type { OfficeTheme } from './protocol.ts';

const colours: Readonly<Record<string, readonly [ground: string, ink: string]>> = {
  light: ['#ffffff', '#242424'],
  dark: ['#292929', '#ffffff'],
  contrast: ['#000000', '#ffffff'],
};

/** What Office tells an add-in of the theme. Of high contrast it tells nothing but its colours. */
export function officeTheme(theme: string): OfficeTheme {
  const [ground, ink] = colours[theme] ?? ['#ffffff', '#242424'];
  return {
    isDarkTheme: theme !== 'light',
    bodyBackgroundColor: ground,
    bodyForegroundColor: ink,
    controlBackgroundColor: ground,
    controlForegroundColor: ink,
  };
}
