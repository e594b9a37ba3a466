import { useState } from 'react';

/**
 * Ids of submits, by their content: the same content sent again after a lost reply is the same entry, other content never
 * hides behind an entry that was made before.
 */
export function useSubmitIds(): (content: object) => string {
  const [ids] = useState(() => new Map<string, string>());
  return (content) => {
    const text = JSON.stringify(content);
    const id = ids.get(text) ?? crypto.randomUUID();
    ids.set(text, id);
    return id;
  };
}
