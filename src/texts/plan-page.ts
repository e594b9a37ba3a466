import { COMING_TEXTS } from './coming.ts';
import { dayNear } from './days.ts';

/** Fixed sentences of the list of plans that somebody runs, and of the page of one. */
export const PLAN_TEXTS = {
  ...COMING_TEXTS.plan,
  none: 'You run no plan',
  noneMore: 'A plan’s coordinators name each other on its page of people. Whoever runs Followthrough names the first.',
  state: 'Where it stands',
  planIs: 'The plan is',
  endTitle: 'End this plan for good?',
  keep: 'Leave it as it is',
  people: 'People',
  peopleWhat: 'Whom each printed lead stands for, the managers of areas, and the roles of the plan.',
  toPeople: 'People of this plan',
  asking: 'Asking, rounds and holidays',
  askingWhat:
    'The weekday of the weekly card, the rounds for meetings, days off, who is asked what in the next 30 days, and who is not to be asked.',
  toAsking: 'How this plan asks',
  meetings: 'Meetings',
  meetingsWhat: 'Goes through what is overdue one after another and records notes, decisions and dates on the spot.',
  toMeeting: 'Hold a meeting',
  delivery: 'Delivery',
  deliveryWhat: 'What is sent next, how the last cards got on, a test card to yourself, and a way to stop all sending.',
  toDelivery: 'What is being sent',
  document: 'The document',
  documentWhat: 'A newer version of the same document is compared with the record before anything of it counts.',
  toNewer: 'Bring in a newer version',
  record: 'The record',
  recordWhat: 'Everything is kept in SharePoint lists on this site; who may open it may read the plan.',
  toRecord: 'Open the site',
  ragWords: 'Words for RAG',
  ragWordsWhat:
    'Your council’s own words for how an action stands. The shape stays beside them, and what is left empty is called as usual.',
  usual: 'as usual',
  changeWords: 'Change the words',
  save: 'Save',
  changes: 'What was changed about this plan',
} as const;

/** "12 actions in 3 areas: 9 open, 4 overdue." */
export function planInNumbers(plan: { actions: number; areas: number; open: number; overdue: number }): string {
  const actions = plan.actions === 1 ? '1 action' : `${plan.actions} actions`;
  const areas = plan.areas === 1 ? '1 area' : `${plan.areas} areas`;
  return `${actions} in ${areas}: ${plan.open} open, ${plan.overdue} overdue.`;
}

/** What still stands in the way of asking, a sentence each; none where nothing does. */
export function lackingInPlan(plan: { leadsWithoutPerson: number; areasWithoutManager: number }): readonly string[] {
  const { leadsWithoutPerson: leads, areasWithoutManager: areas } = plan;
  return [
    ...(areas > 0 ? [areas === 1 ? '1 area has no manager yet.' : `${areas} areas have no manager yet.`] : []),
    ...(leads > 0 ? [leads === 1 ? '1 lead stands for nobody yet.' : `${leads} leads stand for nobody yet.`] : []),
  ];
}

/** "The next weekly cards go out on 6 July." */
export function nextCardsOn(day: string, today: string): string {
  return day === today ? 'The weekly cards go out today.' : `The next weekly cards go out on ${dayNear(day, today)}.`;
}

/** "Next meeting: Improvement Board, 21 July." */
export function nextMeetingLine(meeting: { name: string; on: string }, today: string): string {
  return `Next meeting: ${meeting.name}, ${dayNear(meeting.on, today)}.`;
}

/** "Run by Pat Example and Lee Case." */
export function runBy(names: readonly string[]): string {
  return `Run by ${new Intl.ListFormat('en-GB').format(names)}.`;
}
