import './shared/parse-without-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { BrowserSignIn } from '../src/wire/tab.ts';
import { officeScript, openOutlook } from './pane/outlook.ts';
import { PaneApp, type PaneVisitor } from './pane/pane-app.tsx';
import type { PaneSignIn } from './pane/pane-sign-in.ts';
import { browserLook } from './shared/browser-look.ts';
import { getSettings } from './shared/get-settings.ts';
import { changeLanguage, goesToReadersLanguage, type LanguagePlace } from './shared/readers-language.ts';

/** Office's script takes the ways away in which a page changes its own address without being loaded. */
const place: LanguagePlace = {
  location: window.location,
  history: { replaceState: () => undefined },
  get localStorage() {
    return window.localStorage;
  },
};

/** The library comes only here: whoever opens the page elsewhere does not need it. */
async function signInOf(settings: BrowserSignIn | null): Promise<PaneSignIn | null> {
  if (settings === null) return null;
  try {
    const { openPaneLibrary, paneSignIn } = await import('./pane/pane-sign-in.ts');
    const signIn = paneSignIn(await openPaneLibrary(settings, window.location.origin), settings.scope);
    // Whether the person has to do something is known before anything is shown.
    await signIn.token(false).catch(() => undefined);
    return signIn;
  } catch {
    // The library did not come, or could not be opened: the page says so, and offers to try again.
    return null;
  }
}

const look = browserLook((query) => matchMedia(query));
const script = officeScript();
const outlook = await openOutlook(script, look);
if (!goesToReadersLanguage(place, outlook?.language ?? navigator.language)) {
  if (outlook === null) show({ outlook, look, hasScript: script !== undefined });
  else {
    const settings = await getSettings((path, init) => fetch(path, init));
    show({ outlook, signIn: await signInOf(settings.signIn) });
  }
}

function show(visitor: PaneVisitor): void {
  const root = document.getElementById('pane');
  if (root === null) throw new Error('pane.html has no element with the id "pane"');
  const around = {
    fetch: (path: string, init: RequestInit) => fetch(path, init),
    now: () => Date.now(),
    loadAgain: () => window.location.reload(),
    changeLanguage: (to: Parameters<typeof changeLanguage>[1]) => changeLanguage(place, to),
  };
  createRoot(root).render(
    <StrictMode>
      <PaneApp visitor={visitor} around={around} />
    </StrictMode>,
  );
}
