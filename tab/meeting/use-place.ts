import { useState } from 'react';
import type { AgendaItem } from './agenda-items.ts';

/** Which item one looks at, and how one goes on. */
export interface Place {
  readonly index: number;
  readonly present: AgendaItem | null;
  readonly goTo: (key: string) => void;
  /** Goes to what the room looks at; null while one is there. */
  readonly follow: (() => void) | null;
}

interface Room {
  /** What whoever runs the meeting shows. */
  readonly shown: string | null;
  /** Whether something half-typed would go out of sight. */
  readonly isTyping: boolean;
  /** Shows an item to the room; null for who only follows. */
  readonly show: ((key: string) => Promise<unknown>) | null;
}

/**
 * Which item of the agenda is in front. The room's panels go along with whoever runs the meeting, unless somebody went
 * on by themselves or is in the middle of typing; they are offered the way back.
 */
export function usePlace(items: readonly AgendaItem[], { shown, isTyping, show }: Room): Place {
  const [own, setOwn] = useState(shown);
  const [seen, setSeen] = useState(shown);
  const [isApart, setApart] = useState(false);
  // What one has just shown oneself comes back late, and must not turn the page back.
  const [showing, setShowing] = useState(0);

  if (shown !== seen && showing === 0) {
    setSeen(shown);
    if (shown !== null && !isApart) {
      if (isTyping) setApart(true);
      else setOwn(shown);
    }
  }

  const found = items.findIndex(({ item }) => item.key === own);
  const index = Math.max(0, found);
  const goTo = (key: string) => {
    setOwn(key);
    if (show === null) return setApart(shown !== null && key !== shown);
    setShowing((count) => count + 1);
    void show(key).finally(() => setShowing((count) => count - 1));
  };
  const isElsewhere = shown !== null && shown !== own && items.some(({ item }) => item.key === shown);
  const follow = () => {
    setOwn(shown);
    setApart(false);
  };
  return {
    index,
    present: items[index] ?? null,
    goTo,
    follow: show === null && isApart && isElsewhere ? follow : null,
  };
}
