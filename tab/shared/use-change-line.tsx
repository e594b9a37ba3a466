import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { type LineState, openChangeLine } from './change-line.ts';
import { useApi } from './use-api.ts';

const LineContext = createContext<LineState>('broken');

/** Keeps one line to the API for all screens inside; whatever they show is asked for again at every change. */
export function ChangeLine({ children }: { readonly children: ReactNode }) {
  const api = useApi();
  const queries = useQueryClient();
  const [state, setState] = useState<LineState>('broken');
  useEffect(
    () => openChangeLine(api, { changed: () => void queries.invalidateQueries(), turned: setState }),
    [api, queries],
  );
  return <LineContext value={state}>{children}</LineContext>;
}

/** A page that may hear of no changes, and asks by itself now and then. */
export function WithoutChangeLine({ children }: { readonly children: ReactNode }) {
  return <LineContext value="refused">{children}</LineContext>;
}

/** Whether changes are heard of as they happen. */
export function useLineState(): LineState {
  return useContext(LineContext);
}
