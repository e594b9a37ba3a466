import type { Entry } from '../../core/plan/entry.ts';
import type { Person } from '../../core/plan/person.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { plansToAddTo } from '../actions/add-action.ts';
import { findActions } from '../actions/find-actions.ts';
import type { AnswerActionPorts } from '../answering/answer-action.ts';
import { mayReadAny, visiblePlans } from '../plans/visible-plans.ts';
import { type InsertedStatus, type InsertRequest, insertStatus } from './insert-status.ts';
import { type MakeActionRequest, makeAction } from './make-action.ts';
import { type Noted, type NoteMailRequest, noteMail } from './note-mail.ts';
import { type PaneAction, paneAction } from './pane-action.ts';
import { peopleOfMail } from './people-of-mail.ts';
import {
  type MentionedView,
  type OpenMail,
  type ViewMentionedPorts,
  viewMentioned,
  viewPaneActions,
} from './view-mentioned.ts';

/** A plan of which somebody may read anything, and whether they may add an action to it. */
export interface Place {
  readonly plan: Plan;
  readonly mayAdd: boolean;
}

/** What was recorded out of a mail, and the action as it stands then. */
export interface NotedInPane {
  readonly action: PaneAction;
  readonly entry: Entry;
}

/** What people do beside a mail. Who may do it is decided in each. */
export interface PaneCases {
  /** Whether there is anything at all that the person may read. */
  mayReadAny(reader: Person): Promise<boolean>;
  viewMentioned(reader: Person, mail: OpenMail): Promise<MentionedView>;
  viewActions(reader: Person, keys: readonly string[]): ReturnType<typeof viewPaneActions>;
  /** The actions that fit some words best; without words their own, then what is late. */
  find(reader: Person, words: string): Promise<readonly PaneAction[]>;
  places(reader: Person): Promise<readonly Place[]>;
  noteMail(request: Omit<NoteMailRequest, 'door'>): Promise<NotedInPane>;
  makeAction(request: MakeActionRequest): Promise<NotedInPane>;
  insertStatus(request: InsertRequest): Promise<InsertedStatus>;
}

/** What the pane takes from outside. */
export type PanePorts = AnswerActionPorts & Omit<ViewMentionedPorts, 'peopleOfMail'>;

const MOST_FOUND = 20;

/** The cases of the pane beside a mail, joined with what they take from outside. */
export function paneCases(given: PanePorts): PaneCases {
  const ports = { ...given, peopleOfMail: peopleOfMail(given.people, given.clock) };
  const inPane = (by: Person, { place, entry }: Noted): NotedInPane => ({
    action: paneAction(by, place, ports.clock.today()),
    entry,
  });
  return {
    mayReadAny: (reader) => mayReadAny(ports, { kind: 'person', person: reader }),
    viewMentioned: (reader, mail) => viewMentioned(ports, reader, mail),
    viewActions: (reader, keys) => viewPaneActions(ports, reader, keys),
    find: async (reader, words) => {
      const found = await findActions(ports, { by: reader, words, skip: 0, count: MOST_FOUND });
      return found.map((place) => paneAction(reader, place, ports.clock.today()));
    },
    places: async (reader) => {
      const addable = new Set(plansToAddTo(ports, reader).map(({ id }) => id));
      const plans = await visiblePlans(ports, { kind: 'person', person: reader });
      return plans.map((plan) => ({ plan, mayAdd: addable.has(plan.id) }));
    },
    noteMail: async (request) => inPane(request.by, await noteMail(ports, { ...request, door: 'outlook' })),
    makeAction: async (request) => inPane(request.by, await makeAction(ports, request)),
    insertStatus: (request) => insertStatus(ports, request),
  };
}
