import type { Values } from '../form-field.ts';

/** How far the sending of a form has come. `incomplete`: it was sent with something missing or wrong in it. */
export type Progress =
  | { readonly kind: 'typing' | 'incomplete' | 'sending' }
  | { readonly kind: 'failed'; readonly sentence: string };

/** A form that somebody has begun. */
export interface Draft {
  readonly values: Values;
  /** What was in the form when it was opened; as long as it is the same nobody has typed anything. */
  readonly atFirst: Values;
  /** How many lines the history had then. */
  readonly linesAtFirst: number;
  readonly progress: Progress;
  /** What was sent last, and the id under which: the same content goes out under the same id, other content never does. */
  readonly sent: { readonly content: string; readonly id: string } | null;
}

/** Whether a draft holds anything that somebody would miss. */
export function isTyped({ values, atFirst }: Draft): boolean {
  return Object.entries(values).some(([name, value]) => value !== (atFirst[name] ?? ''));
}

/** Whether a draft is found again as it was left. One in which nobody typed is begun anew, with what waits now. */
export function isWorthKeeping(draft: Draft): boolean {
  return isTyped(draft) || draft.sent !== null;
}
