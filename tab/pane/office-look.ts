import type { HostTheme, Look } from '../shared/host.ts';

/** Colours as Office names them, `#RRGGBB`. */
export interface OfficeColours {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
}

/** Where Office tells of its colours; not every Outlook does. */
interface OfficeTheme {
  readonly colours: () => OfficeColours | undefined;
  readonly watch: (changed: () => void) => void;
}

/** Looks as Outlook does where it tells, else as the browser does. Strong contrast in either one wins. */
export function lookOfOffice(browser: Look, office: OfficeTheme): Look {
  const watchers = new Set<() => void>();
  office.watch(() => {
    for (const changed of watchers) changed();
  });
  return {
    theme: () => {
      const asBrowser = browser.theme();
      const colours = office.colours();
      return asBrowser === 'contrast' || colours === undefined ? asBrowser : themeOf(colours, asBrowser);
    },
    watchTheme: (changed) => {
      watchers.add(changed);
      const endBrowser = browser.watchTheme(changed);
      return () => {
        watchers.delete(changed);
        endBrowser();
      };
    },
  };
}

/** Outlook names no themes, only their colours: nothing but a contrast theme sets pure white on pure black. */
function themeOf({ bodyBackgroundColor, bodyForegroundColor }: OfficeColours, otherwise: HostTheme): HostTheme {
  const [ground, letters] = [brightness(bodyBackgroundColor), brightness(bodyForegroundColor)];
  if (ground === null || letters === null) return otherwise;
  if (ground === 0 && letters === 255) return 'contrast';
  return ground < letters ? 'dark' : 'default';
}

/** From 0 to 255, as eyes weigh red, green and blue; null where it is no colour. */
function brightness(colour: string): number | null {
  const parts = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour)?.slice(1);
  if (parts === undefined) return null;
  const [red = 0, green = 0, blue = 0] = parts.map((part) => Number.parseInt(part, 16));
  return Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
}
