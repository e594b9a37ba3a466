import type { Browser, BrowserContext } from 'playwright-core';
import type { PlainBrowser } from './plain-browser.ts';
import type { Program } from './program.ts';

/** What the scenes of the screens stand on. */
export interface Stage {
  browser: Browser;
  /** Windows of Teams. */
  windows: BrowserContext;
  program: Program;
  /** The coordinator in a plain browser, signed in. */
  outside: PlainBrowser;
  /** Id of the sample plan. */
  plan: string;
  /** An ISO date. */
  today: string;
}

/** The people of the sample plan. */
export const mails = {
  asha: 'asha.menon@harrowmere.example',
  helen: 'helen.birtwistle@harrowmere.example',
  ibrahim: 'ibrahim.sesay@harrowmere.example',
  joan: 'joan.whitcombe@harrowmere.example',
  tom: 'tom.garrity@harrowmere.example',
} as const;

/** The day so many days after one, as an ISO date. */
export function daysAfter(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}
