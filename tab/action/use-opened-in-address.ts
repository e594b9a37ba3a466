import { useMemo } from 'react';
import { useSearchParams } from 'wouter';

/** The action that the address names, and the ways to open and close one. */
export interface OpenedInAddress {
  readonly key: string | null;
  readonly open: (key: string) => void;
  readonly close: () => void;
}

const NAME = 'action';

/** Opening an action is a step that Back takes back; closing it is that step taken back, and none of its own. */
export function useOpenedInAddress(): OpenedInAddress {
  const [params, setParams] = useSearchParams();
  const key = params.get(NAME);
  return useMemo(
    () => ({
      key,
      open: (next) => next !== key && setParams((before) => withAction(before, next)),
      close: () => setParams((before) => withAction(before, null), { replace: true }),
    }),
    [key, setParams],
  );
}

/** What others put into the address stays there. */
function withAction(before: URLSearchParams, key: string | null): URLSearchParams {
  const after = new URLSearchParams(before);
  if (key === null) after.delete(NAME);
  else after.set(NAME, key);
  return after;
}
