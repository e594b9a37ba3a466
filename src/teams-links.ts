import type { DigestLinks } from './mail/digest-links.ts';

/** What a link into Teams is made of. */
export interface TeamsApp {
  readonly teamsAppId: string;
  readonly publicUrl: string;
}

/** Links from mails and cards into Teams. */
export interface TeamsLinks extends DigestLinks {
  /** The questions of an ask as a page in the person's own tab. @param ask key of the ask */
  answerForm(ask: string): string;
  /** The page of a plan's meeting. @param plan id of the plan */
  meeting(plan: string): string;
}

/** A personal tab of the app; see appPackage/manifest.template.json. */
interface Tab {
  readonly entityId: string;
  readonly path: string;
}

const OVERDUE: Tab = { entityId: 'overdue', path: '/tab/' };
const MY_ACTIONS: Tab = { entityId: 'my-actions', path: '/tab/my-actions' };

/** The list of all actions; below it each action is a page of its own. */
const ACTIONS = '/tab/actions';

/** What tells the tab that a link leads to an update request and not to an action; see tab/shared/host.ts. */
const ASK = 'ask:';
/** The same for a view of all actions. */
const VIEW = 'view:';
/** The same for the meeting of a plan. */
const MEETING = 'meeting:';

/** The same for what is overdue in a plan. */
const LATE_IN = 'overdue:';

/** The same for all that waits for a decision. */
const TO_DECIDE = 'to-decide:';

/**
 * Links from mails and cards into Teams. Where Teams is not at hand they open the same page in the browser.
 *
 * @see https://learn.microsoft.com/en-us/microsoftteams/platform/concepts/build-and-test/deep-link-application
 */
export function teamsLinks({ teamsAppId, publicUrl }: TeamsApp): TeamsLinks {
  const open = ({ entityId, path }: Tab, context?: object) => {
    const link = new URL(`https://teams.microsoft.com/l/entity/${teamsAppId}/${entityId}`);
    link.searchParams.set('webUrl', publicUrl + path);
    if (context) link.searchParams.set('context', JSON.stringify(context));
    return link.href;
  };
  return {
    tab: (plan) =>
      open(
        { ...OVERDUE, path: `${OVERDUE.path}?plan=${encodeURIComponent(plan)}` },
        { subEntityId: `${LATE_IN}${plan}` },
      ),
    action: (_plan, action) =>
      open({ ...OVERDUE, path: `${ACTIONS}/${encodeURIComponent(action)}` }, { subEntityId: action }),
    meeting: (plan) =>
      open(
        { ...OVERDUE, path: `/tab/plans/${encodeURIComponent(plan)}/meeting` },
        { subEntityId: `${MEETING}${plan}` },
      ),
    answerForm: (ask) =>
      open(
        { ...MY_ACTIONS, path: `${MY_ACTIONS.path}?ask=${encodeURIComponent(ask)}` },
        { subEntityId: `${ASK}${ask}` },
      ),
    // In the browser: whoever decides from a mail signs in there, wherever the mail was opened.
    decide: (action, { what, of }, choice) => {
      const link = new URL(`/tab/decide/${encodeURIComponent(action)}`, publicUrl);
      link.searchParams.set('what', what);
      if (of !== undefined) link.searchParams.set('of', of);
      if (choice !== undefined) link.searchParams.set('choice', choice);
      return link.href;
    },
    toDecide: () => open({ ...OVERDUE, path: '/tab/to-decide' }, { subEntityId: TO_DECIDE }),
    ownDigest: () => new URL('/tab/my-digest', publicUrl).href,
    actions: (search) =>
      open({ ...OVERDUE, path: `${ACTIONS}${search && `?${search}`}` }, { subEntityId: `${VIEW}${search}` }),
  };
}

/**
 * The key of the action that a link leads to: one of ours into Teams, or the address of the page itself. Null for any
 * other link; whether the key is an action's, and who may see it, is not looked at.
 */
export function actionInLink({ teamsAppId, publicUrl }: TeamsApp, link: string): string | null {
  if (!URL.canParse(link)) return null;
  const { origin, hostname, pathname, searchParams } = new URL(link);
  if (origin === new URL(publicUrl).origin) {
    return pathname.startsWith('/tab') ? (searchParams.get('action') ?? actionAt(pathname)) : null;
  }
  const isOurs = TEAMS_HOSTS.has(hostname) && pathname.startsWith(`/l/entity/${teamsAppId}/`);
  return isOurs ? placeIn(searchParams.get('context') ?? '') : null;
}

/** The key at the end of the address of an action's page, or of the one that decides about it. */
function actionAt(path: string): string | null {
  const [, key] = /^\/tab\/(?:actions|decide)\/([^/]+)$/.exec(path) ?? [];
  return key === undefined ? null : decoded(key);
}

function decoded(key: string): string | null {
  try {
    return decodeURIComponent(key);
  } catch {
    // Anybody can paste a link that is cut short.
    return null;
  }
}

const TEAMS_HOSTS: ReadonlySet<string> = new Set(['teams.microsoft.com', 'teams.cloud.microsoft']);

function placeIn(context: string): string | null {
  try {
    const { subEntityId }: { subEntityId?: unknown } = Object(JSON.parse(context));
    return typeof subEntityId === 'string' ? subEntityId : null;
  } catch {
    // Anybody can paste a link that is cut short.
    return null;
  }
}
