import type { ActionReply, HistoryLine, PutBackReply, RevisionLine } from '../../../src/wire/action-view.ts';
import { row, TODAY } from './replies.ts';

/** An action that is 18 days late and about which nothing was recorded yet; a test states what matters. */
export function actionReply(
  fields: Partial<Omit<ActionReply, 'action'>> & { action?: Partial<ActionReply['action']> } = {},
): ActionReply {
  const { action, ...rest } = fields;
  return {
    on: TODAY,
    asAt: '2026-11-18T10:00:00Z',
    history: [],
    related: [],
    silent: null,
    link: 'https://teams.example/l/entity/plan%3Aa1.1',
    may: [],
    reopenAs: [],
    ...rest,
    action: {
      ...row(),
      planTitle: 'Improvement Plan',
      areaHeading: 'Priority Area 1',
      areaTitle: 'Leadership',
      areaContext: null,
      standards: [],
      finding: null,
      implication: null,
      response: null,
      measure: null,
      followUp: null,
      doneOn: null,
      recordedOn: null,
      expected: null,
      parts: [],
      revisions: [],
      requests: [],
      doneWords: [],
      closer: null,
      answeredOf: null,
      check: null,
      reopened: null,
      ...action,
    },
  };
}

/** A later day that Sam Okafor asked for and nobody has decided on. */
export function revision(fields: Partial<RevisionLine> = {}): RevisionLine {
  return {
    by: '2026-12-31',
    phrase: null,
    reason: 'The supplier is late.',
    asked: { by: 'Sam Okafor', on: '2026-11-02' },
    agreed: null,
    refused: null,
    waits: true,
    decider: null,
    ...fields,
  };
}

/** An answer of Sam Okafor's without words, in chat. */
export function line(fields: Partial<HistoryLine> = {}): HistoryLine {
  return {
    at: '2026-11-10T14:05:00Z',
    by: 'Sam Okafor',
    onBehalf: false,
    door: 'chat',
    kind: 'answered',
    words: null,
    changes: [],
    ...fields,
  };
}

/** What `GET /api/put-back` says of these. */
export function putBackReply(items: PutBackReply['items']): PutBackReply {
  return { on: TODAY, asAt: '2026-11-18T10:00:00Z', items };
}
