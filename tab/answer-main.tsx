import './shared/parse-without-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { takeSecret } from './answer/link-secret.ts';
import { LinkedApp } from './answer/linked-app.tsx';
import { browserLook } from './shared/browser-look.ts';
import { changeLanguage, goesToReadersLanguage } from './shared/readers-language.ts';

// Another link, opened in the same window: only what follows the # differs, and a browser does not load for that.
window.addEventListener('hashchange', () => window.location.reload());
if (!goesToReadersLanguage(window, navigator.language)) show(takeSecret(window));

function show(secret: string): void {
  const place = document.getElementById('answer');
  if (place === null) throw new Error('answer.html has no element with the id "answer"');
  createRoot(place).render(
    <StrictMode>
      <LinkedApp
        secret={secret}
        fetch={(path, init) => fetch(path, init)}
        look={browserLook((query) => matchMedia(query))}
        loadAgain={() => window.location.reload()}
        changeLanguage={(to) => changeLanguage(window, to)}
      />
    </StrictMode>,
  );
}
