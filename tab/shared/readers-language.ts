import { LANGUAGE, type Language } from '../../src/texts/language.ts';

/** As much of a window as showing it in its reader's language takes. */
export interface LanguagePlace {
  readonly location: { readonly href: string; readonly replace: (address: string) => void };
  readonly history: { readonly replaceState: (data: null, unused: '', address: string) => void };
  /** Even to look at it throws where the browser keeps a framed page from it. */
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem'>;
}

const NAME = 'language';
const IN_ADDRESS = 'lang';

/**
 * Goes to the same address in the language of whoever reads it, unless the page is in that already: what they chose, else
 * what the address says, else what the host speaks. A page that was asked for in a language and came in another one
 * stays: it never goes in circles.
 *
 * @param spoken the language of the host, `cy-gb`
 * @returns whether the page is being left
 */
export function goesToReadersLanguage(place: LanguagePlace, spoken: string): boolean {
  const address = new URL(place.location.href);
  const named = toLanguage(address.searchParams.get(IN_ADDRESS));
  const wanted = chosenLanguage(place) ?? named ?? (spoken.toLowerCase().startsWith('cy') ? 'cy' : 'en');
  if (wanted !== LANGUAGE && wanted !== named) {
    goTo(place, wanted);
    return true;
  }
  if (named !== null) {
    // Whoever is sent this address reads it in their own language.
    address.searchParams.delete(IN_ADDRESS);
    place.history.replaceState(null, '', address.href);
  }
  return false;
}

/** Shows the page in another language, and from now on every page in this browser. */
export function changeLanguage(place: LanguagePlace, to: Language): void {
  try {
    place.localStorage.setItem(NAME, to);
  } catch {
    // What cannot be kept is still done: the address says it for this page.
  }
  goTo(place, to);
}

function goTo({ location }: LanguagePlace, language: Language): void {
  const address = new URL(location.href);
  address.searchParams.set(IN_ADDRESS, language);
  location.replace(address.href);
}

function chosenLanguage(place: LanguagePlace): Language | null {
  try {
    return toLanguage(place.localStorage.getItem(NAME));
  } catch {
    return null;
  }
}

function toLanguage(word: string | null): Language | null {
  return word === 'en' || word === 'cy' ? word : null;
}
