import { Refusal, type RefusalCode } from '../refusal.ts';

/** The refusals by which the record itself says no to an answer: trying again later does not help. */
export const ANSWER_REFUSALS = [
  'action-unknown',
  'not-your-action',
  'action-closed',
  'plan-not-asking',
  'answered-already',
  'day-in-the-future',
  'day-in-the-past',
  'revision-waiting',
  'revision-not-later',
] as const satisfies readonly RefusalCode[];
/** Why the record does not take an answer. */
export type AnswerRefusal = (typeof ANSWER_REFUSALS)[number];

/** Why an answer that was kept is given back: the record's own no, or that nothing wrote it for a day. */
export const KEPT_REFUSALS = [...ANSWER_REFUSALS, 'not-written'] as const satisfies readonly RefusalCode[];
/** Why an answer that was kept is not in the record. */
export type KeptRefusal = (typeof KEPT_REFUSALS)[number];

/** Whether something that was thrown is the record's own no; undefined for anything else, which may pass. */
export function answerRefusal(error: unknown): AnswerRefusal | undefined {
  return error instanceof Refusal ? ANSWER_REFUSALS.find((code) => code === error.code) : undefined;
}
