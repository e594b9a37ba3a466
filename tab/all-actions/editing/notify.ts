import { createContext, useContext } from 'react';

/** Says in a corner of the screen what was changed, with the way to undo it where there is one. */
export type Notify = (told: {
  readonly words: string;
  readonly undo: (() => void) | null;
  readonly isTrouble?: boolean;
}) => void;

const NotifyContext = createContext<Notify | null>(null);

/** Gives what is below a corner to say it in. */
export const NotifyProvider = NotifyContext.Provider;

/** @throws Error where there is no corner to say it in */
export function useNotify(): Notify {
  const notify = useContext(NotifyContext);
  if (notify === null) throw new Error('useNotify needs an EditingPlace above it');
  return notify;
}
