// Plays the host of a tab: answers what teams-js asks by postMessage, as Teams, Outlook and Microsoft 365 on the web do.

interface Host {
  tabUrl: string;
  as: string;
  context: Record<string, unknown>;
  /** What the host offers, where it is not Teams. */
  supports?: object;
}

interface Ask {
  id: number;
  uuidAsString?: string;
  func: string;
  args?: unknown[];
}

const found = document.querySelector<HTMLIFrameElement>('#tab');
const state = document.querySelector<HTMLElement>('#tab-state');
const data = document.querySelector('#host')?.textContent;
if (!found || !state || !data) throw new Error('The page has no place for a tab');
const frame = found;
const notice = state;
const host: Host = JSON.parse(data);
const tabOrigin = new URL(host.tabUrl).origin;

const runtime = {
  apiVersion: 4,
  hostVersionsInfo: {},
  isLegacyTeams: false,
  supports: host.supports ?? { pages: { config: {}, tabs: {} } },
};

/** What the host answers to each call; a call that is not here gets no answer, and needs none. */
const answers: Record<string, (args: unknown[]) => unknown[] | Promise<unknown[]>> = {
  initialize: () => [host.context.frameContext, 'web', JSON.stringify(runtime), '2.58.0'],
  getContext: () => [host.context],
  'authentication.getAuthToken': getToken,
  'authentication.getUser': () => [true, { oid: host.context.userObjectId, tid: host.context.tid, upn: host.as }],
  'settings.getSettings': () => [{ entityId: host.context.entityId, contentUrl: host.tabUrl }],
  'settings.setSettings': ([tab]) => keepTab(tab),
  'pages.navigateToApp': ([target]) => goTo(target),
  executeDeepLink: ([link]) => openDeepLink(String(link)),
};

const save = document.querySelector<HTMLButtonElement>('#save');
save?.addEventListener('click', () => send({ func: 'settings.save', args: [{}] }));

/** What the tab tells without waiting for an answer. */
const notices: Record<string, (args: unknown[]) => void> = {
  'appInitialization.success': () => show(''),
  'appInitialization.failure': ([why]) => show(`The tab says it could not start: ${Object(why).reason ?? ''}`),
  'appInitialization.expectedFailure': ([why]) => show(`The tab says it could not start: ${Object(why).reason ?? ''}`),
  'settings.setValidityState': ([valid]) => save?.toggleAttribute('disabled', valid !== true),
  'settings.save.success': () => goTo({ channelId: host.context.channelId }),
  'settings.save.failure': ([why]) => show(`The tab was not added: ${why ?? ''}`),
};

addEventListener('message', async ({ source, origin, data: ask }: MessageEvent<Ask>) => {
  if (source !== frame.contentWindow || origin !== tabOrigin || typeof ask?.func !== 'string') return;
  const args = ask.args ?? [];
  notices[ask.func]?.(args);
  const answer = answers[ask.func];
  if (!answer) return;
  const { id, uuidAsString } = ask;
  send({ id, uuidAsString, args: await answer(args) });
});

// Only now: a tab that loads faster than this script would ask before anybody listens, and take it that no host is there.
frame.src = host.tabUrl;

addEventListener('theme', (event) => {
  const chosen = event instanceof CustomEvent ? event.detail : 'light';
  host.context.theme = chosen === 'light' ? 'default' : chosen;
  send({ func: 'themeChange', args: [host.context.theme] });
});

function send(message: object): void {
  frame.contentWindow?.postMessage(message, tabOrigin);
}

function keepTab(tab: unknown): unknown[] {
  host.context.entityId = Object(tab).entityId;
  return [true];
}

async function getToken(): Promise<unknown[]> {
  const body = JSON.stringify({ as: host.as });
  const reply = await fetch('/teams/token', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return reply.ok ? [true, (await reply.json()).token] : [false, 'resourceRequiresConsent'];
}

// To another page of the same app: the frame is loaded again with what it shall show.
function goTo(target: unknown): unknown[] {
  const { subPageId, channelId } = Object(target);
  const here = new URL(location.href);
  here.searchParams.set('view', channelId ? 'team' : 'personal');
  if (subPageId) here.searchParams.set('sub', String(subPageId));
  else here.searchParams.delete('sub');
  setTimeout(() => location.assign(here));
  return [true];
}

function openDeepLink(link: string): unknown[] {
  const { pathname, search } = new URL(link);
  window.open(`/open/${host.as}/${document.documentElement.dataset.theme}${pathname}${search}`);
  return [true];
}

function show(text: string): void {
  notice.textContent = text;
  notice.hidden = text === '';
}

export {};
