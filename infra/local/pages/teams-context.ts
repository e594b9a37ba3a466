import { installedApp } from '../installed-app.ts';
import { meeting, team, tenant } from '../tenant.ts';
import type { Theme, Visit } from './visit.ts';

/** The chat, a conversation beside which the app works, the tab in a channel, in the side panel of a meeting, a tab of one's own, or the page that adds the tab to a channel. */
export const teamsViews = ['chat', 'compose', 'team', 'meeting', 'personal', 'overdue', 'configure'] as const;
export type TeamsView = (typeof teamsViews)[number];

/** What the Teams page shows, beside who looks at it. */
export interface TeamsPage {
  view: TeamsView;
  /** What a deep link points to within the tab. */
  subPageId?: string;
  /** Id of the plan that the tab was added to the meeting with. */
  plan?: string;
  /** Where the product is, `http://localhost:3978`. */
  productUrl: string;
}

/** The address of the page that a view frames. */
export function framedUrl({ view, productUrl, plan }: TeamsPage): string {
  if (view === 'meeting' && plan) return `${productUrl}/tab/plans/${encodeURIComponent(plan)}/meeting`;
  if (view === 'configure') return `${productUrl}${installedApp.configurationPath}`;
  return `${productUrl}${tabOf(view).path}`;
}

/** The tab that a view shows. */
export function tabOf(view: TeamsView): { entityId: string; path: string; name: string } {
  return view === 'personal' || view === 'overdue' ? installedApp[view] : installedApp.team;
}

/** Whether a view belongs to the person alone rather than to a channel. */
export function isPersonal(view: TeamsView): boolean {
  return view === 'personal' || view === 'overdue';
}

/** What Teams, Outlook and Microsoft 365 call a theme when they tell a tab of it. */
export function teamsTheme(theme: Theme): 'default' | 'dark' | 'contrast' {
  return theme === 'light' ? 'default' : theme;
}

/** The context as Teams gives it to teams-js: the flat form of its first version, which the library reshapes. */
export function teamsContext(visit: Visit, { view, subPageId }: TeamsPage): Record<string, unknown> {
  const { person, theme, language } = visit;
  return {
    entityId: tabOf(view).entityId,
    ...(subPageId === undefined ? {} : { subEntityId: subPageId }),
    frameContext: FRAMES[view] ?? 'content',
    hostClientType: 'web',
    hostName: 'Teams',
    isFullScreen: false,
    locale: language,
    loginHint: person.mail,
    ringId: 'general',
    sessionId: '5f0d1a52-0f4d-4e1c-8d7e-6f2a7c9b1e30',
    theme: teamsTheme(theme),
    tid: tenant.id,
    userLicenseType: 'Unknown',
    userObjectId: person.id,
    userPrincipalName: person.mail,
    ...(isPersonal(view) ? {} : view === 'meeting' ? meetingContext() : channelContext()),
  };
}

const FRAMES: Readonly<Partial<Record<TeamsView, string>>> = { configure: 'settings', meeting: 'sidePanel' };

function meetingContext(): Record<string, unknown> {
  return { chatId: meeting.chatId, meetingId: meeting.meetingId };
}

function channelContext(): Record<string, unknown> {
  return {
    channelId: team.channelId,
    channelName: team.channelName,
    channelType: 'Regular',
    groupId: team.groupId,
    isTeamArchived: false,
    teamId: team.teamId,
    teamName: team.name,
    teamType: 0,
  };
}
