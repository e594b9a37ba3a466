import { createContext, useContext } from 'react';
import type { Api } from './api.ts';

const ApiContext = createContext<Api | null>(null);

/** Gives the API to the screens below. */
export const ApiProvider = ApiContext.Provider;

/** The API. @throws Error outside an ApiProvider */
export function useApi(): Api {
  const api = useContext(ApiContext);
  if (api === null) throw new Error('useApi needs an ApiProvider above it');
  return api;
}
