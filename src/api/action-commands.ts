import { z } from 'zod';
import type { ActRequest } from '../cases/actions/act-on-action.ts';
import type { ActionCases } from '../cases/actions/action-cases.ts';
import type { ActionView } from '../cases/actions/view-action.ts';
import { toDay } from '../core/calendar/day.ts';
import type { Answer, DoneOn } from '../core/plan/answer.ts';
import type { Person } from '../core/plan/person.ts';
import { Refusal } from '../core/refusal.ts';
import { COMMAND_BODIES, type Command } from '../wire/action-view.ts';

/** Who sent a command about which action. */
export interface Sent {
  readonly by: Person;
  /** Key of the action. */
  readonly action: string;
  /** As it came in. */
  readonly body: unknown;
}

/** Reads a command's body and does what it says. @throws Refusal `request-invalid` with the fields, and what the case refuses */
export type RunCommand = (cases: ActionCases, sent: Sent) => Promise<ActionView>;

/** What each command of `POST /actions/{key}/` does. */
export const RUN_COMMAND: Readonly<Record<Command, RunCommand>> = {
  answer: reading(COMMAND_BODIES.answer, (cases, request, body) =>
    cases.answerAction({ ...request, answer: toAnswer(body) }),
  ),
  'ask-revision': reading(COMMAND_BODIES['ask-revision'], (cases, request, { by, reason }) =>
    cases.askRevision({ ...request, day: toDay(by), reason }),
  ),
  'ask-help': reading(COMMAND_BODIES['ask-help'], (cases, request, { words }) =>
    cases.makeRequest({ ...request, kind: 'help', words }),
  ),
  'say-not-mine': reading(COMMAND_BODIES['say-not-mine'], (cases, request, { words }) =>
    cases.makeRequest({ ...request, kind: 'not-mine', words }),
  ),
  'agree-revision': reading(COMMAND_BODIES['agree-revision'], (cases, request, { by }) =>
    cases.decideRevision({ ...request, day: toDay(by), decision: { decided: 'agreed' } }),
  ),
  'refuse-revision': reading(COMMAND_BODIES['refuse-revision'], (cases, request, { by, reason }) =>
    cases.decideRevision({ ...request, day: toDay(by), decision: { decided: 'refused', reason } }),
  ),
  'record-decision': reading(COMMAND_BODIES['record-decision'], (cases, request, { by, on, decided, body, minute }) =>
    cases.recordDecision({ ...request, decision: { day: toDay(by), on: toDay(on), decided, body, minute } }),
  ),
  'answer-help': reading(COMMAND_BODIES['answer-help'], (cases, request, { of, words }) =>
    cases.answerHelp({ ...request, of, words }),
  ),
  'settle-not-mine': reading(COMMAND_BODIES['settle-not-mine'], (cases, request, { of, id: _, ...decision }) =>
    cases.settleNotMine({ ...request, of, decision }),
  ),
  confirm: reading(COMMAND_BODIES.confirm, (cases, request, { looked }) =>
    cases.checkAction({ ...request, as: 'management', found: 'done', looked }),
  ),
  verify: reading(COMMAND_BODIES.verify, (cases, request, { looked }) =>
    cases.checkAction({ ...request, as: 'audit', found: 'done', looked }),
  ),
  reopen: reading(COMMAND_BODIES.reopen, (cases, request, { as, looked }) =>
    cases.checkAction({ ...request, as, found: 'not-done', looked }),
  ),
  'resume-asking': reading(COMMAND_BODIES['resume-asking'], (cases, request) => cases.resumeAsking(request)),
  'ask-now': reading(COMMAND_BODIES['ask-now'], (cases, request, { of }) => cases.askNow({ ...request, of })),
  'take-over': reading(COMMAND_BODIES['take-over'], (cases, request) => cases.takeOver(request)),
  'add-evidence': reading(COMMAND_BODIES['add-evidence'], (cases, request, { words, link }) =>
    cases.addEvidence({ ...request, evidence: { words, link } }),
  ),
};

type Doing<Body> = (cases: ActionCases, request: ActRequest, body: Body) => Promise<ActionView>;

function reading<Body extends { readonly id: string }>(schema: z.ZodType<Body>, does: Doing<Body>): RunCommand {
  return async (cases, { by, action, body }) => {
    const read = schema.safeParse(body);
    if (!read.success) throw new Refusal('request-invalid', { fields: fieldsAtFault(read.error) });
    return does(cases, { by, action, door: 'tab', submit: read.data.id }, read.data);
  };
}

function fieldsAtFault({ issues }: z.ZodError): readonly string[] {
  const fields = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : z.core.toDotPath(issue.path),
  );
  return [...new Set(fields.map((field) => field || 'the body'))];
}

function toAnswer(body: z.infer<typeof COMMAND_BODIES.answer>): Answer {
  const { words } = body;
  if (body.choice === 'done') return { choice: 'done', doneOn: toDoneOn(body.doneOn), words };
  return { choice: 'not-done', expected: body.expected === null ? null : toDay(body.expected), words };
}

function toDoneOn(doneOn: string): DoneOn {
  return doneOn === 'by-its-date' || doneOn === 'today' || doneOn === 'not-said' ? doneOn : toDay(doneOn);
}
