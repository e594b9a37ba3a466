import { join } from 'node:path';
import type { Conversations } from './conversations.ts';
import { freePort } from './free-port.ts';
import { startPlayground, type WindowProcess } from './playground.ts';
import { playgroundConfig } from './playground-config.ts';
import type { Person, Roster } from './roster.ts';
import { createWindowView, type WindowView } from './window-view.ts';

/** Starts a window for a person; what happens in it is posted to `endpoint`. */
export type StartWindow = (person: Person, endpoint: string) => Promise<WindowProcess>;

interface WindowsSettings {
  roster: Roster;
  conversations: Conversations;
  gatewayUrl: string;
  serviceUrl: string;
  folder: string;
  windowPortsFrom: number;
  newId(): string;
  warn(text: string): void;
  startWindow?: StartWindow;
}

interface Window {
  key: string;
  person: Person;
  started: Promise<WindowProcess>;
  /** Set once the process has started. */
  view?: WindowView;
}

/** The chat windows that run, one process per person, started when it is first asked for. */
export function createWindows(settings: WindowsSettings) {
  const { roster, conversations, gatewayUrl, newId, warn } = settings;
  const startWindow = settings.startWindow ?? playgroundStarter(settings);
  const windows = new Map<string, Window>();

  const start = (person: Person): Window => {
    const key = newId();
    const started = startWindow(person, `${gatewayUrl}${key}/messages`);
    const window: Window = { key, person, started };
    windows.set(person.id, window);
    const forget = () => void (windows.get(person.id) === window && windows.delete(person.id));
    started.then((process) => {
      window.view = createWindowView({
        connectorUrl: process.connectorUrl,
        conversationId: roster.conversationId(person),
        newestPage: process.newestPage,
        messages: () => conversations.find(person.id)?.messages ?? [],
        trouble: (error) => warn(`The chat window of ${person.name} did not take a message: ${error}`),
      });
      process.ended.then(forget);
    }, forget);
    return window;
  };

  return {
    open: (person: Person): Promise<WindowProcess> => (windows.get(person.id) ?? start(person)).started,
    find(key: string): { person: Person; view: WindowView } | undefined {
      const window = [...windows.values()].find((one) => one.key === key);
      return window?.view && { person: window.person, view: window.view };
    },
    /** The person's window, when it runs. */
    viewOf: (person: Person): WindowView | undefined => windows.get(person.id)?.view,
    async stop() {
      const running = [...windows.values()].map(({ started }) => started);
      for (const outcome of await Promise.allSettled(running)) {
        if (outcome.status === 'fulfilled') await outcome.value.stop();
      }
    },
  };
}

/** One at a time: two that start together would find the same port free. */
function playgroundStarter({ roster, folder, serviceUrl, windowPortsFrom }: WindowsSettings): StartWindow {
  let before: Promise<unknown> = Promise.resolve();
  return (person, endpoint) => {
    const started = before.then(async () =>
      startPlayground({
        folder: join(folder, 'windows', person.id),
        config: playgroundConfig(person, roster),
        endpoint,
        serviceUrl,
        port: await freePort(windowPortsFrom),
      }),
    );
    before = started.catch(() => undefined);
    return started;
  };
}
