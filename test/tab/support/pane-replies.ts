import type { MentionedReply, NotedReply, PaneAction, PaneActionsReply } from '../../../src/wire/pane.ts';
import { line } from './action-replies.ts';
import { row, TODAY } from './replies.ts';

const AS_AT = '2026-11-18T10:00:00Z';

/** Action 1.1 of the Improvement Plan, on which its reader may note a mail; a test states what matters. */
export function paneAction(fields: Partial<PaneAction> = {}): PaneAction {
  const { noUpdateSince: _, ...told } = row();
  return {
    ...told,
    plan: 'plan',
    planTitle: 'Improvement Plan',
    area: 'a1',
    areaHeading: 'Priority Area 1',
    link: 'https://teams.example/plan:a1.1',
    mayNote: ['progress', 'evidence'],
    ...fields,
  };
}

/** What is said of a mail that names action 1.1. */
export function mentioned(fields: Partial<MentionedReply> = {}): MentionedReply {
  return {
    on: TODAY,
    asAt: AS_AT,
    isDigest: false,
    actions: [{ ...paneAction(), why: [{ by: 'ref', words: 'Action 1.1' }] }],
    more: 0,
    unclear: [],
    people: [],
    decide: [],
    ...fields,
  };
}

/** The same actions as they stand now. */
export function asTheyStand({ actions, unclear, decide }: MentionedReply): PaneActionsReply {
  const all = [...actions.map(({ why: _, ...action }) => action), ...unclear.flatMap((one) => one.actions)];
  return { on: TODAY, asAt: AS_AT, actions: all, decide };
}

/** The mail stands in the history. */
export function noted(action: PaneAction = paneAction()): NotedReply {
  return {
    on: TODAY,
    asAt: AS_AT,
    action,
    line: line({ kind: 'evidence-added', by: 'Lee Lead', words: 'Scheme of delegation' }),
  };
}
