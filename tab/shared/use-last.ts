import { useState } from 'react';

/**
 * What is there now, or was last. A dialog closes with it: one that is taken away instead would leave the page behind it
 * hidden from screen readers.
 */
export function useLast<T>(now: T | null): T | null {
  const [last, setLast] = useState(now);
  if (now !== null && now !== last) setLast(now);
  return now ?? last;
}
