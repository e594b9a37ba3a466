import { useState } from 'react';
import { awaitingKey } from '../../src/core/asking/telling/awaiting-kinds.ts';
import type { ToDecideItem } from '../../src/wire/to-decide.ts';
import { type Subject, subjectOf, wholeAction } from '../shared/commands/subject.ts';
import { type Asked, MATTERS, type What, whatOf } from './matters.ts';

/** The one thing that a page is about. */
export interface AskedItem {
  readonly what: What | null;
  /** Id of who asked for it; null for nobody, or where nothing tells. */
  readonly of: string | null;
  /** Undefined where it does not wait for the reader, or no more. */
  readonly item: ToDecideItem | undefined;
  readonly about: Subject;
}

/**
 * Which of what waits about an action the address asks about. The page stays with it once it was found: when it is decided
 * elsewhere, what else waits is not put under the reader's hands in its place.
 *
 * @param own what waits for the reader about the action
 */
export function useAskedItem(action: string, own: readonly ToDecideItem[], asked: Asked): AskedItem {
  const [seen, setSeen] = useState<ToDecideItem | null>(null);
  const item = own.find((one) => (seen === null ? isAsked(one, asked) : one.key === seen.key));
  if (item !== undefined && item !== seen) setSeen(item);
  const latest = item ?? seen;
  if (latest !== null) return { what: whatOf(latest.kind), of: latest.of, item, about: subjectOf(latest) };
  const { what, of } = asked;
  if (what === null) return { what, of, item, about: wholeAction(action) };
  // What was typed before it was decided is found again by the same name.
  return { what, of, item, about: { id: awaitingKey(MATTERS[what].kind, action, of), isDecided: true, of, day: null } };
}

function isAsked({ kind, of }: ToDecideItem, asked: Asked): boolean {
  return (asked.what === null || whatOf(kind) === asked.what) && (asked.of === null || of === asked.of);
}
