import { OfficeFault } from './office-fault.ts';
import type { FromPane, HostContext, ItemFacts, OfficeTheme, ToPane } from './protocol.ts';

/** What Outlook does when a pane calls, by the name of the call. */
export type Calls = Readonly<Record<string, (args: readonly unknown[]) => unknown>>;

/** The pane beside a mail, and Outlook around it. */
export interface PaneHost {
  /** Another item is open, or none. */
  change(item: { facts: ItemFacts; calls: Calls } | null): void;
  turn(theme: OfficeTheme): void;
}

/** What a pane is framed with. */
export interface PaneHostOptions {
  frame: HTMLIFrameElement;
  url: string;
  context: Omit<HostContext, 'item'>;
  item: { facts: ItemFacts; calls: Calls } | null;
  signIn(message: string): Promise<string>;
}

/** Frames the pane and answers what its office.js asks. */
export function createPaneHost({ frame, url, context, item, signIn }: PaneHostOptions): PaneHost {
  const { origin } = new URL(url);
  let open = item;
  let { theme } = context;
  const tell = (message: ToPane) => frame.contentWindow?.postMessage(message, origin);

  async function answer(id: number, method: string, args: readonly unknown[]): Promise<void> {
    try {
      const call = open?.calls[method];
      if (!call) throw new OfficeFault('OperationNotSupported', `${method} is not supported here.`, 5000);
      tell({ office: 'reply', id, value: await call(args) });
    } catch (error) {
      const fault = error instanceof OfficeFault ? error : new OfficeFault('InternalError', 'An internal error.', 5001);
      tell({ office: 'reply', id, error: fault.told });
    }
  }

  addEventListener('message', async ({ source, origin: from, data }: MessageEvent<FromPane>) => {
    if (source !== frame.contentWindow || from !== origin) return;
    if (data.office === 'hello') tell({ office: 'context', context: { ...context, theme, item: open?.facts ?? null } });
    if (data.office === 'call') await answer(data.id, data.method, data.args);
    if (data.office === 'sign-in') tell({ office: 'sign-in', message: await signIn(data.message) });
  });
  // Only now: a pane that loads faster than this script would say hello before anybody listens.
  frame.src = url;

  return {
    change(next) {
      open = next;
      tell({ office: 'item', item: next?.facts ?? null });
    },
    turn(chosen) {
      theme = chosen;
      tell({ office: 'theme', theme });
    },
  };
}
