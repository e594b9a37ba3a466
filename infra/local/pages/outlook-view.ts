import type { Request } from 'express';
import type { Engine } from '../outlook/shown-mail.ts';

/** What of Outlook is open: the mail, a mail that is being written, or one of the app's tabs. */
export const outlookSections = ['mail', 'compose', 'personal', 'overdue'] as const;
export type OutlookSection = (typeof outlookSections)[number];

/** As what a mail is shown: by each engine, as wide as a phone, or its text part. */
export const lettersShown = ['new', 'classic', 'phone', 'text'] as const;
export type LetterShown = (typeof lettersShown)[number];

/** What an Outlook may lack of what a pane beside a mail stands on. */
export const lackings = [
  'mailbox-1.13',
  'mailbox-1.5',
  'sign-in',
  'silent-sign-in',
  'pinning',
  'theme',
  'inline-style',
] as const;
export type Lacking = (typeof lackings)[number];

/** What the Outlook page shows, beside whose it is. */
export interface OutlookView {
  section: OutlookSection;
  /** The message in the reading pane. */
  messageId?: string;
  shown: LetterShown;
  /** Whether the app's pane is open beside it. */
  withPane: boolean;
  lacks: Lacking | undefined;
  /** What a link points to within the tab. */
  subPageId?: string;
}

/** Reads what is open from the address. */
export function outlookViewOf({ query }: Request): OutlookView {
  const { id, sub } = query;
  return {
    section: outlookSections.find((known) => known === query.view) ?? 'mail',
    ...(typeof id === 'string' ? { messageId: id } : {}),
    shown: lettersShown.find((known) => known === query.show) ?? 'new',
    withPane: query.pane !== undefined,
    lacks: lackings.find((known) => known === query.lacks),
    ...(typeof sub === 'string' ? { subPageId: sub } : {}),
  };
}

/** The same in an address, where it is not as usual. */
export function queryOf(view: OutlookView): Record<string, string | undefined> {
  return {
    view: view.section === 'mail' ? undefined : view.section,
    id: view.messageId,
    show: view.shown === 'new' ? undefined : view.shown,
    pane: view.withPane ? '1' : undefined,
    lacks: view.lacks,
    sub: view.subPageId,
  };
}

/** Which engine draws a mail. Outlook on a phone draws as new Outlook does. */
export function engineOf(shown: LetterShown): Engine {
  return shown === 'classic' ? 'classic' : 'new';
}
