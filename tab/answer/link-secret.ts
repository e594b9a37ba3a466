/** As much of a window as keeping a link's secret takes. */
export interface SecretPlace {
  readonly location: { readonly hash: string; readonly pathname: string };
  readonly history: { readonly replaceState: (data: null, unused: '', url: string) => void };
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem'>;
}

const NAME = 'link';

/**
 * The secret of the link that was followed. It goes out of the address bar at once, where others would see it, and stays
 * with this window, so that a reload still knows it.
 *
 * @returns nothing where none was followed
 */
export function takeSecret({ location, history, sessionStorage }: SecretPlace): string {
  const secret = location.hash.slice(1);
  if (secret === '') return sessionStorage.getItem(NAME) ?? '';
  sessionStorage.setItem(NAME, secret);
  history.replaceState(null, '', location.pathname);
  return secret;
}
