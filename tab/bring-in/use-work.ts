import { useCallback, useEffect, useState } from 'react';
import { dropWork, loadWork, saveWork } from './kept-work.ts';
import type { Work } from './work.ts';

/** A document that is being looked through, kept through reloads until it is brought in or dropped. */
export interface KeptWork {
  readonly work: Work | null;
  /** Whether it was there when the page was opened. */
  readonly isFromBefore: boolean;
  /** False where this browser has no room for it. */
  readonly isKept: boolean;
  readonly begin: (work: Work) => void;
  readonly change: (change: (work: Work) => Work) => void;
  readonly drop: () => void;
}

/** Nobody types faster than this and then reloads. */
const SAVE_AFTER_MS = 300;

/** What a person has begun in this window. */
export function useWork(person: string): KeptWork {
  const [begun] = useState(() => loadWork(sessionStorage, person));
  const [work, setWork] = useState(begun);
  const [isFromBefore, setFromBefore] = useState(begun !== null);
  const [isKept, setKept] = useState(true);

  useEffect(() => {
    if (work === null) return dropWork(sessionStorage);
    const save = () => {
      const hasRoom = saveWork(sessionStorage, person, work);
      if (hasRoom !== isKept) setKept(hasRoom);
    };
    const soon = setTimeout(save, SAVE_AFTER_MS);
    window.addEventListener('pagehide', save);
    return () => {
      clearTimeout(soon);
      window.removeEventListener('pagehide', save);
    };
  }, [person, work, isKept]);

  const change = useCallback((next: (work: Work) => Work) => setWork((before) => before && next(before)), []);
  return {
    work,
    isFromBefore,
    isKept,
    begin: (begins) => {
      setFromBefore(false);
      setWork(begins);
    },
    change,
    drop: () => setWork(null),
  };
}
