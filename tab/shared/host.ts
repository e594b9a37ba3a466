import { app, authentication, FrameContexts, pages } from '@microsoft/teams-js';
import { z } from 'zod';

/** The themes that hosts name. Others (such as "glass") are shown as the default one. */
const Theme = z.enum(['default', 'dark', 'contrast']).catch('default');
export type HostTheme = z.infer<typeof Theme>;

/** A tab as a channel keeps it once it was added. */
export interface ChannelTab {
  readonly entityId: string;
  readonly name: string;
  readonly url: string;
}

/** A page of its own, the dialog that adds a tab, or the narrow panel beside a running meeting. */
export type Surface = 'page' | 'adding-tab' | 'meeting-panel';

/** A channel, or the chat of a meeting or a group, by the id that Teams gives it. */
export interface Conversation {
  readonly kind: 'channel' | 'chat';
  readonly id: string;
}

/** What a link begins with that leads to an update request. */
export const ASK_LINK = 'ask:';

/** How the tab is to look. */
export interface Look {
  readonly theme: () => HostTheme;
  /** Calls back after every change of theme. @returns ends the watch */
  readonly watchTheme: (changed: () => void) => () => void;
}

/** What the tab needs from the program that shows it: Teams, Outlook, Microsoft 365, or a plain browser. */
export interface Host extends Look {
  /** Where the host shows the page. Only where a tab is added does `offerTab` work. */
  readonly surface: Surface;
  /** The language in which the host speaks to the person, `en-gb`. */
  readonly language: string;
  /** The conversation beside which the page is shown; null where it belongs to the person alone. */
  readonly conversation: Conversation | null;
  /** The account that is signed in, as people know it: its address; null where the host does not tell. */
  readonly account: string | null;
  /** What a link into the tab points to: the key of an action, or behind `ask:` that of an update request. */
  readonly linkedTo: string | null;
  /** A token for our own API; `another` where the last one was refused. Rejects when there is none. */
  readonly signInToken: (another: boolean) => Promise<string>;
  /** Where the page signs people in by itself; null where its host does. */
  readonly ownSignIn: OwnSignIn | null;
  /** Makes the dialog's Save button work, and saves `tab` when it is pressed; with null there is nothing to save yet. */
  readonly offerTab: (tab: ChannelTab | null) => void;
}

/** The sign-in of a page that no host signs in. */
export interface OwnSignIn {
  /** Who is signed in. */
  readonly name: string;
  /** Whether it can be renewed only by the person: a day has passed, or their account was changed. */
  readonly isSpent: () => boolean;
  /** Calls back whenever that turns. @returns ends the watch */
  readonly watch: (turned: () => void) => () => void;
  /** Renews it in a window of its own, so that this page stays as it is. Rejects when that is not done. */
  readonly again: () => Promise<void>;
  /** Leaves the page to sign in with an account that the person chooses, and comes back to this very address. */
  readonly asAnother: () => Promise<void>;
  /** Signs out and leaves the page. */
  readonly signOut: () => Promise<void>;
}

/**
 * A page that nobody frames is told so at once. One that is framed waits for its host, which may be slow to start; the
 * library itself would wait a minute, and nobody looks at an empty page that long.
 */
const WAIT_MS = 15_000;

/**
 * Connects to the host that frames this page.
 *
 * @param extraOrigins origins that may frame the page beside Microsoft's own; none in production
 * @returns undefined when there is no host, or none that answers in time
 */
export async function findHost(extraOrigins: readonly string[], waitMs: number = WAIT_MS): Promise<Host | undefined> {
  const context = await Promise.race([hostContext(extraOrigins), nothingAfter(waitMs)]);
  return context === undefined ? undefined : toHost(context);
}

async function hostContext(extraOrigins: readonly string[]): Promise<app.Context | undefined> {
  try {
    await app.initialize(extraOrigins.length === 0 ? undefined : [...extraOrigins]);
    return await app.getContext();
  } catch {
    // A plain browser window has no parent to talk to: an expected no, not a fault.
    return undefined;
  }
}

function nothingAfter(waitMs: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), waitMs);
  });
}

const SURFACES: Partial<Record<FrameContexts, Surface>> = {
  [FrameContexts.settings]: 'adding-tab',
  [FrameContexts.sidePanel]: 'meeting-panel',
};

function conversationOf({ channel, chat }: app.Context): Conversation | null {
  if (channel) return { kind: 'channel', id: channel.id };
  return chat ? { kind: 'chat', id: chat.id } : null;
}

function toHost(context: app.Context): Host {
  let theme = Theme.parse(context.app.theme);
  const watchers = new Set<() => void>();
  app.registerOnThemeChangeHandler((name) => {
    theme = Theme.parse(name);
    for (const changed of watchers) changed();
  });
  return {
    surface: SURFACES[context.page.frameContext] ?? 'page',
    language: context.app.locale,
    conversation: conversationOf(context),
    account: context.user?.userPrincipalName ?? null,
    linkedTo: context.page.subPageId || null,
    theme: () => theme,
    watchTheme: (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    signInToken: () => authentication.getAuthToken(),
    ownSignIn: null,
    offerTab,
  };
}

function offerTab(tab: ChannelTab | null): void {
  pages.config.setValidityState(tab !== null);
  if (tab === null) return;
  pages.config.registerOnSaveHandler((save) => {
    pages.config
      .setConfig({
        entityId: tab.entityId,
        suggestedDisplayName: tab.name,
        contentUrl: tab.url,
        websiteUrl: tab.url,
      })
      .then(
        () => save.notifySuccess(),
        (reason: unknown) => save.notifyFailure(String(reason)),
      );
  });
}
