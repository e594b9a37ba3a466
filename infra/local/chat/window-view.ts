import { z } from 'zod';
import type { Activity } from './activity.ts';
import type { Message } from './conversations.ts';

interface WindowViewSettings {
  /** Where the window takes what a bot posts; ends without a slash. */
  connectorUrl: string;
  conversationId: string;
  /** Counts the pages that browsers opened; undefined while none is open. */
  newestPage(): number | undefined;
  /** The messages of the conversation, oldest first, in their latest state. */
  messages(): readonly Message[];
  /** Told when the window does not take something; what was sent stays in the conversation. */
  trouble(error: unknown): void;
}

interface Shown {
  /** Undefined when the window did not take the message. */
  windowId: string | undefined;
  version: number;
}

/**
 * Keeps one window like its conversation: whatever it does not show yet, or no longer as it is, is sent to it.
 * The window names messages itself, so ids are translated.
 *
 * Two limits of the window: what its person typed cannot be put back after a reload, and a second page of the same
 * window gets what it lacks by a message to both, so the first one shows it again.
 */
export function createWindowView(settings: WindowViewSettings) {
  const { connectorUrl, conversationId, newestPage, messages, trouble } = settings;
  const activitiesUrl = `${connectorUrl}/v3/conversations/${encodeURIComponent(conversationId)}/activities`;
  /** By our id: what the page shows now. Emptied when the page loads, for then it shows nothing. */
  const shown = new Map<string, Shown>();
  /** By the window's id, never emptied: a second page of the same window still shows the older ones. */
  const ourIds = new Map<string, string>();
  let loadedPage: number | undefined;
  let lately: Promise<void> = Promise.resolve();

  /** Before a page has loaded, and after it was left, the window keeps what comes in and would show it twice. */
  const isListening = () => loadedPage !== undefined && loadedPage === newestPage();

  const bringUpToDate = async () => {
    for (const message of messages()) {
      if (!isListening()) return;
      await show(message).catch(trouble);
    }
  };

  const show = async ({ id, activity, version, deleted }: Message) => {
    const before = shown.get(id);
    if (before?.version === version || (deleted && !before)) return;
    shown.set(id, { windowId: before?.windowId, version });
    const windowId = await send(deleted ? deletedMessage : activity, before?.windowId);
    if (windowId === undefined) return;
    shown.set(id, { windowId, version });
    ourIds.set(windowId, id);
  };

  const showOnce = async (activity: Activity) => {
    if (isListening()) await send(activity);
  };

  /** @returns the window's id of the message, when it gives one */
  const send = async (activity: Activity, windowId?: string): Promise<string | undefined> => {
    const response = await fetch(windowId ? `${activitiesUrl}/${windowId}` : activitiesUrl, {
      method: windowId ? 'PUT' : 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    const reply = await response.text();
    if (!response.ok) throw new Error(`HTTP ${response.status}: ${reply}`);
    return reply === '' ? undefined : WindowReply.parse(JSON.parse(reply)).id;
  };

  /** One after the other, so that messages keep their order. */
  const inTurn = (step: () => Promise<void>): Promise<void> => {
    lately = lately.then(step).catch(trouble);
    return lately;
  };

  return {
    changed: () => inTurn(bringUpToDate),
    pageLoaded: () =>
      inTurn(async () => {
        if (isListening()) return;
        shown.clear();
        loadedPage = newestPage();
        await bringUpToDate();
      }),
    typing: () => inTurn(() => showOnce({ type: 'typing' })),
    /** A line that is no message of the bot. */
    notice: (text: string) => inTurn(() => showOnce({ type: 'message', text, textFormat: 'plain' })),
    ourId: (windowId: string) => ourIds.get(windowId),
  };
}

export type WindowView = ReturnType<typeof createWindowView>;

const deletedMessage: Activity = { type: 'message', text: 'This message has been deleted.', textFormat: 'plain' };

const WindowReply = z.object({ id: z.string().optional() });
