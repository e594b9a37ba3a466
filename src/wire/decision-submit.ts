import { z } from 'zod';
import { MATTER_KINDS, type MatterName } from '../core/asking/telling/matter.ts';
import { toDay } from '../core/calendar/day.ts';
import { Refusal } from '../core/refusal.ts';
import { cleanWords, WORDS_LIMIT } from './words.ts';

/** What the buttons of a decision card do: three decide, two open a box to write a reason in, one closes it. */
const CHOICES = ['agree', 'refuse', 'answer', 'keep', 'open-refuse', 'open-keep', 'back'] as const;
/** What a button of a decision card does. */
export type DecisionChoice = (typeof CHOICES)[number];

/** Id of the one box of a decision card. */
export const DECISION_WORDS = 'decisionWords';

const IsoDay = z.iso.date().transform(toDay);
const Matter = z.object({
  kind: z.enum(MATTER_KINDS),
  action: z.string().min(1).max(400),
  asker: z.string().max(200).nullable(),
  on: IsoDay.nullable(),
  day: IsoDay.nullable(),
});
const Button = z.object({
  decision: z.enum(CHOICES),
  matter: Matter,
  [DECISION_WORDS]: z.string().optional(),
});

/** What a button of a decision card carries. Who taps it is never in it. */
export type DecisionData = z.input<typeof Button>;

/** A tapped button of a decision card, with what stood in its box. */
export interface DecisionSubmit {
  readonly choice: DecisionChoice;
  readonly matter: MatterName;
  readonly words: string;
}

/** What a button carries for a choice about a matter. */
export function decisionData(choice: DecisionChoice, { kind, action, asker, on, day }: MatterName): DecisionData {
  return {
    decision: choice,
    matter: { kind, action, asker, on: on?.toString() ?? null, day: day?.toString() ?? null },
  };
}

/**
 * Reads what such a button sent; null for what any other button sends.
 *
 * @throws Refusal `request-invalid`; `answer-invalid` with the field `words` for more than there is room for
 */
export function toDecisionSubmit(data: unknown): DecisionSubmit | null {
  if (typeof data !== 'object' || data === null || !('decision' in data)) return null;
  const button = Button.safeParse(data);
  if (!button.success) throw new Refusal('request-invalid', { why: z.prettifyError(button.error) });
  const { decision, matter, decisionWords = '' } = button.data;
  const words = cleanWords(decisionWords);
  if (words.length > WORDS_LIMIT) throw new Refusal('answer-invalid', { field: 'words', limit: WORDS_LIMIT });
  return { choice: decision, matter, words };
}
