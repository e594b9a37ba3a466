import './shared/parse-without-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { useBrowserLocation, useSearch } from 'wouter/use-browser-location';
import type { BrowserSignIn } from '../src/wire/tab.ts';
import { App, type Surroundings, type Visitor } from './app.tsx';
import { browserLook } from './shared/browser-look.ts';
import { getSettings } from './shared/get-settings.ts';
import { findHost } from './shared/host.ts';
import { atLinkedPage } from './shared/linked-page.ts';
import { changeLanguage, goesToReadersLanguage } from './shared/readers-language.ts';
import { triesSilently } from './shared/silent-sign-in.ts';

const around: Surroundings = {
  location: window.location,
  place: { hook: useBrowserLocation, searchHook: useSearch },
  changeLanguage: (to) => changeLanguage(window, to),
  fetch: (path, init) => fetch(path, init),
  now: () => Date.now(),
};

/** The library that signs people in is loaded only here: a host has signed them in already. */
async function visitorOfBrowser(settings: BrowserSignIn | null): Promise<Visitor> {
  const look = browserLook((query) => matchMedia(query));
  const nobody: Visitor = { host: null, look, door: { signIn: null, trouble: null, isAway: true } };
  if (settings === null) return nobody;
  try {
    const { openBrowserDoor } = await import('./shared/browser-sign-in.ts');
    const { host, ...door } = await openBrowserDoor(settings, {
      address: window.location,
      look,
      language: navigator.language,
      triesSilently: () => triesSilently(window),
      fetch: around.fetch,
    });
    return host === undefined ? { host: null, look, door } : { host };
  } catch {
    // The library did not come, or could not be opened: the page says so, and offers to try again.
    return nobody;
  }
}

const settings = await getSettings(around.fetch);
const host = await findHost(settings.hostOrigins);
// Before anybody signs in: what the sign-in service sent back in the address goes along, and is taken in over there.
if (!goesToReadersLanguage(window, host?.language ?? navigator.language)) {
  show(host === undefined ? await visitorOfBrowser(settings.signIn) : { host: atLinkedPage(host, history) });
}

function show(visitor: Visitor): void {
  const place = document.getElementById('tab');
  if (place === null) throw new Error('index.html has no element with the id "tab"');
  createRoot(place).render(
    <StrictMode>
      <App visitor={visitor} around={around} />
    </StrictMode>,
  );
}
