import { ADDRESSES } from './addresses.ts';

/** Where mails lead, each time to a window that knows nobody yet. */
const FROM_MAILS = ['/tab/decide/', ADDRESSES.myDigest] as const;

const TRIED = 'followthrough.tried-silently';

/** As much of a window as knowing takes whether it tries to sign in by itself. */
export interface SilentPlace {
  readonly location: { readonly pathname: string };
  /** Even to look at it throws where the browser keeps the page from it. */
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem'>;
}

/**
 * Whether this window goes to the sign-in service now without being told to, to be let in there without a question: only
 * where a mail leads, and once, whatever comes of it. The next call says no.
 */
export function triesSilently(place: SilentPlace): boolean {
  const { pathname } = place.location;
  if (!FROM_MAILS.some((address) => pathname.startsWith(address))) return false;
  try {
    if (place.sessionStorage.getItem(TRIED) !== null) return false;
    place.sessionStorage.setItem(TRIED, 'yes');
    return true;
  } catch {
    // What cannot be kept could be tried again for ever.
    return false;
  }
}
