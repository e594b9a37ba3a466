import type { PlanState } from '../core/plan/plan.ts';

/** Fixed sentences of the screen on which a plan's people are named. */
export const MATCHING_TEXTS = {
  loading: 'Loading the people of this plan…',
  leads: 'Leads',
  leadsWhat:
    'Say whom each printed lead stands for. They are asked for updates in chat; nobody is asked before the plan is opened.',
  onlyUnmatched: 'Show only leads without anybody',
  noneUnmatched: 'Every lead stands for somebody.',
  noLeads: 'The document names no lead.',
  managers: 'Accountable managers',
  managersWhat: 'Each area needs one: they get the digest and decide about dates. A plan cannot open without.',
  roles: 'Roles in the plan',
  rolesWhat: 'Coordinators run the plan. The next level decides what a manager may not. Readers may read all of it.',
  sheet: 'As a sheet',
  sheetWhat:
    'Send it to whoever knows, and bring it back filled in: a mail address or the name of a group in the column “person”.',
  sheetOut: 'Download the sheet',
  sheetIn: 'Bring the sheet back',
  sheetTaken: 'The sheet was taken over.',
  find: 'Find a person or a group',
  findPerson: 'Find a person',
  findGroup: 'Find a group',
  typeToFind: 'Type a name, a post or an address',
  searching: 'Searching…',
  nobodyFound: 'Nobody is found by these words',
  group: 'Group: each of its people is asked',
  suggested: 'Suggested',
  takeCertain: 'Take every suggestion that is beyond doubt',
  together: 'These are one lead',
  apart: 'These are different leads',
  mayBeOne: 'May be the same lead as',
  heldBy: 'The plan also names',
  nobody: 'Nobody yet',
  /** Heard after the person's name. */
  remove: 'Remove',
  printedManager: 'The document names',
  state: 'Next step',
} as const;

/** Fixed sentences about the plans that somebody coordinates, on the overdue screen. */
export const COORDINATED_TEXTS = {
  people: 'People',
  notLive: 'Your plans that are not live',
} as const;

/** "People of Care plan". */
export function peopleOf(plan: string): string {
  return `People of ${plan}`;
}

/** What each role is called, and what it may be: one person, several, or a group. */
export const ROLE_TEXTS = {
  coordinator: 'Coordinators',
  auditor: 'Auditors',
  director: 'Director',
  'next level': 'Next level',
  readers: 'Readers (a group)',
} as const;

/** Why somebody is suggested. */
export const WHY_TEXTS = {
  remembered: 'as in another plan',
  'same-name': 'same name in the directory',
  'same-post': 'holds this post',
  group: 'group of this name',
} as const;

/** What a state of a plan means to whoever sets it. */
export const STATE_TEXTS: Readonly<
  Record<PlanState, { readonly name: string; readonly set: string; readonly means: string }>
> = {
  importing: {
    name: 'being written',
    set: '',
    means: 'Its rows are still being written. It shows when the last one is in.',
  },
  draft: { name: 'draft', set: '', means: 'Only its coordinators see it, and nobody is asked anything.' },
  opening: {
    name: 'opening',
    set: 'Open the plan',
    means: 'Each lead is asked once whether what the plan records for them is right. Nothing is called overdue yet.',
  },
  live: {
    name: 'live',
    set: 'Set it live',
    means: 'Leads are asked for updates, managers get their digest, and what is late shows as overdue.',
  },
  paused: { name: 'paused', set: 'Pause it', means: 'Everybody sees it and nobody is asked anything.' },
  ended: { name: 'ended', set: 'End it', means: 'It stays to be read. It cannot be opened again.' },
};

/** "12 of 42 leads stand for nobody yet". */
export function leadsLeft(unmatched: number, all: number): string {
  return unmatched === 0 ? `All ${all} leads are matched` : `${unmatched} of ${all} leads stand for nobody yet`;
}

/** "leads 3 actions". */
export function leadsActions(count: number): string {
  return count === 1 ? 'leads 1 action' : `leads ${count} actions`;
}

/** "3 of the leads report to them". */
export function reportsTo(count: number): string {
  return count === 1 ? 'line manager of 1 lead' : `line manager of ${count} leads`;
}
