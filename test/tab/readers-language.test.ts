import { changeLanguage, goesToReadersLanguage } from '../../tab/shared/readers-language.ts';

/** A window in which the English page came. */
function ownWindow(href: string, { chosen = null as string | null, isBlocked = false } = {}) {
  const kept = new Map(chosen === null ? [] : [['language', chosen]]);
  const left: string[] = [];
  const renamed: string[] = [];
  return {
    left,
    renamed,
    kept,
    location: { href, replace: (address: string) => void left.push(address) },
    history: { replaceState: (_data: null, _unused: '', address: string) => void renamed.push(address) },
    get localStorage() {
      if (isBlocked) throw new DOMException('The page may not keep anything', 'SecurityError');
      return {
        getItem: (name: string) => kept.get(name) ?? null,
        setItem: (name: string, value: string) => void kept.set(name, value),
      };
    },
  };
}

const PAGE = 'https://plans.example.org/tab/actions?rag=overdue#part';
const IN_WELSH = 'https://plans.example.org/tab/actions?rag=overdue&lang=cy#part';

test('stays where the host speaks the page’s language, or none that there is', () => {
  for (const spoken of ['en-GB', 'en-us', 'fr-fr', '']) {
    const place = ownWindow(PAGE);
    expect(goesToReadersLanguage(place, spoken)).toBe(false);
    expect(place.left).toEqual([]);
  }
});

test('goes to the same address in Welsh where the host speaks Welsh', () => {
  const place = ownWindow(PAGE);
  expect(goesToReadersLanguage(place, 'cy-GB')).toBe(true);
  expect(place.left).toEqual([IN_WELSH]);
});

test('what somebody chose is stronger than the host, and than the address', () => {
  expect(goesToReadersLanguage(ownWindow(PAGE, { chosen: 'en' }), 'cy-gb')).toBe(false);
  expect(goesToReadersLanguage(ownWindow(PAGE, { chosen: 'cy' }), 'en-gb')).toBe(true);
  const sent = ownWindow(`${PAGE.replace('#', '&lang=en#')}`, { chosen: 'cy' });
  expect(goesToReadersLanguage(sent, 'en-gb')).toBe(true);
  expect(sent.left).toEqual([IN_WELSH]);
});

test('never goes in circles: a page that was asked for in Welsh and came in English stays', () => {
  expect(goesToReadersLanguage(ownWindow(IN_WELSH, { chosen: 'cy' }), 'cy-gb')).toBe(false);
  expect(goesToReadersLanguage(ownWindow(IN_WELSH), 'cy-gb')).toBe(false);
});

test('the language leaves the address once it has done its work', () => {
  const place = ownWindow('https://plans.example.org/tab/?lang=en#part');
  expect(goesToReadersLanguage(place, 'cy-gb')).toBe(false);
  expect(place.renamed).toEqual(['https://plans.example.org/tab/#part']);
});

test('a choice is kept, and done at once', () => {
  const place = ownWindow(PAGE);
  changeLanguage(place, 'cy');
  expect(place.left).toEqual([IN_WELSH]);
  expect(place.kept.get('language')).toBe('cy');
});

test('a choice that cannot be kept is done all the same', () => {
  const place = ownWindow(PAGE, { isBlocked: true });
  changeLanguage(place, 'cy');
  expect(place.left).toEqual([IN_WELSH]);
  expect(goesToReadersLanguage(ownWindow(PAGE, { isBlocked: true }), 'en-gb')).toBe(false);
});
