import { createContext, useContext } from 'react';
import type { Host } from './host.ts';

const HostContext = createContext<Host | null>(null);

/** Gives the screens below what shows the page. */
export const HostProvider = HostContext.Provider;

/** What shows the page. @throws Error where nobody is signed in */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (host === null) throw new Error('useHost needs a HostProvider above it');
  return host;
}
