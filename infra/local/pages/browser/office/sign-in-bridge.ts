import type { Channel } from './channel.ts';

type Listener = (response: { data: string }) => void;

/** `window.nestedAppAuthBridge`, by which msal-browser asks Outlook for tokens. */
export function createSignInBridge(channel: Channel): object {
  const listeners = new Set<Listener>();
  channel.listen((message) => {
    if (message.office !== 'sign-in') return;
    for (const listener of listeners) listener({ data: message.message });
  });
  return {
    addEventListener: (_type: string, listener: Listener) => void listeners.add(listener),
    removeEventListener: (_type: string, listener: Listener) => void listeners.delete(listener),
    postMessage: (message: string) => channel.signIn(message),
  };
}
