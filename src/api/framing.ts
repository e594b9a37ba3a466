import type { Response } from 'express';
import helmet from 'helmet';

/**
 * Where Microsoft's hosts show tabs and panes.
 *
 * @see https://learn.microsoft.com/en-us/microsoftteams/platform/tabs/how-to/tab-requirements
 */
const HOSTS = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook-sdf.office.com',
  'https://outlook-sdf.office365.com',
];
/** teams-js asks there which origins it may trust. */
const TEAMS_CDN = 'https://res.cdn.office.net';

const OFFICE_CDN = 'https://appsforoffice.microsoft.com';
/** Office's script fetches the library that it stands on from there. */
const OFFICE_BASE_CDN = 'https://ajax.aspnetcdn.com';

/** Fluent UI adds empty style elements and fills them by script: this is the hash of nothing. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Who else has a place in the tab's pages. */
export interface FramingOptions {
  /** Hosts that may frame the tab beside Microsoft's. */
  readonly extraHostOrigins: readonly string[];
  /** Origin of the sign-in service: a plain browser gets and renews its tokens there. */
  readonly loginUrl: string;
}

/** Lets nobody frame this reply, not even those who may frame all others. */
export function withoutFrames(response: Response): void {
  const policy = String(response.getHeader('Content-Security-Policy'));
  response.setHeader('Content-Security-Policy', policy.replace(/frame-ancestors [^;]*/, "frame-ancestors 'none'"));
  response.setHeader('X-Frame-Options', 'DENY');
}

/** Lets this page load a script from the origin of an address, beside our own. */
export function withScriptFrom(response: Response, address: string): void {
  const { origin } = new URL(address);
  const sources = ["'self'", origin, ...(origin === OFFICE_CDN ? [OFFICE_BASE_CDN] : [])];
  const policy = String(response.getHeader('Content-Security-Policy'));
  response.setHeader('Content-Security-Policy', `${policy};script-src ${sources.join(' ')}`);
}

/** Security headers of every reply. The tab is made to be framed, by these hosts and nobody else. */
export function framing({ extraHostOrigins, loginUrl }: FramingOptions) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        formAction: ["'self'"],
        connectSrc: ["'self'", TEAMS_CDN, loginUrl],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", TEAMS_CDN, 'https://res-1.cdn.office.net'],
        styleSrc: ["'self'", EMPTY_STYLE],
        frameAncestors: [...HOSTS, ...extraHostOrigins],
      },
    },
    frameguard: false,
    // A plain browser renews a spent sign-in in a window of its own, which must be able to close itself.
    crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    referrerPolicy: { policy: 'no-referrer' },
  });
}
