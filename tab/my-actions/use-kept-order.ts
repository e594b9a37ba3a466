import { useState } from 'react';

/**
 * Keeps what somebody looks at where it was first shown, so that nothing jumps away under a finger for having been
 * answered. What is new comes last.
 */
export function useKeptOrder(keys: readonly string[]): readonly string[] {
  const [order, setOrder] = useState(keys);
  const next = [...order.filter((key) => keys.includes(key)), ...keys.filter((key) => !order.includes(key))];
  if (next.join(' ') !== order.join(' ')) setOrder(next);
  return next;
}
