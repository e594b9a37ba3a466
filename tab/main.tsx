import './shared/parse-without-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, type Surroundings } from './app.tsx';
import { getSettings } from './shared/get-settings.ts';
import { findHost } from './shared/host.ts';

const around: Surroundings = {
  location: window.location,
  fetch: (path, init) => fetch(path, init),
  now: () => Date.now(),
};

const settings = await getSettings(around.fetch);
const host = await findHost(settings.hostOrigins);
const place = document.getElementById('tab');
if (place === null) throw new Error('index.html has no element with the id "tab"');
createRoot(place).render(
  <StrictMode>
    <App host={host} around={around} />
  </StrictMode>,
);
