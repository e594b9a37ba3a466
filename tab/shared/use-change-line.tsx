import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { openChangeLine } from './change-line.ts';
import { useApi } from './use-api.ts';

const LineContext = createContext(false);

/** Keeps one line to the API for all screens inside; whatever they show is asked for again at every change. */
export function ChangeLine({ children }: { readonly children: ReactNode }) {
  const api = useApi();
  const queries = useQueryClient();
  const [isOpen, setIsOpen] = useState(false);
  useEffect(
    () => openChangeLine(api, { changed: () => void queries.invalidateQueries(), turned: setIsOpen }),
    [api, queries],
  );
  return <LineContext value={isOpen}>{children}</LineContext>;
}

/** Whether changes are heard of as they happen, so that there is no need to ask. */
export function useIsLineOpen(): boolean {
  return useContext(LineContext);
}
