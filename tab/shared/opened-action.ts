import { createContext, useContext } from 'react';

/** Which action is open beside the list, and the way to open another one. */
export interface OpenedAction {
  readonly key: string | null;
  readonly open: (key: string) => void;
}

const OpenedActionContext = createContext<OpenedAction | null>(null);

/** Gives the screens below a place in which actions open. */
export const OpenedActionProvider = OpenedActionContext.Provider;

/** The action that is open, and how to open one. @throws Error where there is no place to open it in */
export function useOpenedAction(): OpenedAction {
  const opened = useContext(OpenedActionContext);
  if (opened === null) throw new Error('useOpenedAction needs an OpenedActionProvider above it');
  return opened;
}
