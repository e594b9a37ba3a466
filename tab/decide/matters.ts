import type { AwaitingKind } from '../../src/core/asking/telling/awaiting-kinds.ts';
import { isOpen } from '../../src/core/plan/status.ts';
import type { ActionReply, Command } from '../../src/wire/action-view.ts';

/** What can wait about an action, as a mail's button names it behind the question mark. */
export const WHATS = ['revised-date', 'help', 'not-mine', 'closure', 'reopened', 'unanswered'] as const;
/** One of them. */
export type What = (typeof WHATS)[number];

/** What a mail's button can have chosen. */
const CHOICES = ['agree', 'refuse', 'ask-now', 'take-over'] as const;
/** One of them. */
export type Choice = (typeof CHOICES)[number];

/** What the address asks about: nothing that there is where `what` is null. */
export interface Asked {
  readonly what: What | null;
  /** What it has chosen; null where it leaves that open. */
  readonly choice: Choice | null;
  /** Id of who asked for it; null where the address leaves that open. */
  readonly of: string | null;
}

/** What the address asks about. */
export function askedIn(search: string): Asked {
  const named = new URLSearchParams(search);
  return {
    what: WHATS.find((what) => what === named.get('what')) ?? null,
    choice: CHOICES.find((choice) => choice === named.get('choice')) ?? null,
    of: named.get('of'),
  };
}

/** One thing that can wait: how it is found, and what decides it. */
interface Matter {
  readonly kind: AwaitingKind;
  /** Whether something can be done about it where it stands in no such list. */
  readonly isUnlisted?: true;
  /** What a choice stands for; without one the first of what is offered is chosen where it says `alone`. */
  readonly chosen: Partial<Readonly<Record<Choice | 'alone', Command>>>;
  /** Who decides, as far as the action tells; undefined when it waits no more. @param of id of who asked; null for whoever did */
  readonly decider: (action: ActionReply['action'], of: string | null) => string | null | undefined;
}

const BESIDES = { 'ask-now': 'ask-now', 'take-over': 'take-over' } as const;

const requested = (kind: 'help' | 'not-mine') => (action: ActionReply['action'], of: string | null) =>
  action.requests.find((request) => request.kind === kind && request.of === (of ?? request.of))?.decider;

/** Everything that a button can be about. */
export const MATTERS: Readonly<Record<What, Matter>> = {
  'revised-date': {
    kind: 'revision',
    chosen: { agree: 'agree-revision', refuse: 'refuse-revision', ...BESIDES },
    decider: ({ revisions }) => revisions.find(({ waits }) => waits)?.decider,
  },
  help: {
    kind: 'help',
    chosen: { agree: 'answer-help', alone: 'answer-help', ...BESIDES },
    decider: requested('help'),
  },
  'not-mine': {
    kind: 'not-mine',
    chosen: { agree: 'settle-not-mine', alone: 'settle-not-mine', ...BESIDES },
    decider: requested('not-mine'),
  },
  closure: {
    kind: 'check',
    chosen: { agree: 'confirm', refuse: 'reopen', ...BESIDES },
    decider: ({ status, check }) => (status === 'done' && check === null ? null : undefined),
  },
  reopened: {
    kind: 'reopened',
    chosen: BESIDES,
    decider: ({ reopened, by, revisions }) =>
      reopened !== null && by === null && !revisions.some(({ waits }) => waits) ? null : undefined,
  },
  unanswered: {
    kind: 'unanswered',
    isUnlisted: true,
    chosen: BESIDES,
    // A mail tells of silence long before it has to be decided about: as long as it is open there is something to do.
    decider: ({ status }) => (isOpen(status) ? null : undefined),
  },
};

/** The name behind the question mark for something of the list of what waits. */
export function whatOf(kind: AwaitingKind): What {
  return WHATS.find((what) => MATTERS[what].kind === kind) ?? 'unanswered';
}
