import { type SilentPlace, triesSilently } from '../../tab/shared/silent-sign-in.ts';

function openedAt(pathname: string): SilentPlace {
  const kept = new Map<string, string>();
  return {
    location: { pathname },
    sessionStorage: {
      getItem: (name) => kept.get(name) ?? null,
      setItem: (name, value) => void kept.set(name, value),
    },
  };
}

test.each(['/tab/decide/plan%3Aa1.1', '/tab/my-digest'])(
  'a window that a mail opened at %s tries once to be let in without a question',
  (pathname) => {
    const place = openedAt(pathname);
    expect(triesSilently(place)).toBe(true);
    expect(triesSilently(place)).toBe(false);
  },
);

test.each(['/tab/', '/tab/to-decide', '/tab/my-actions', '/tab/actions/plan%3Aa1.1'])(
  'a page to which people come by themselves (%s) waits until they press the button',
  (pathname) => {
    const place = openedAt(pathname);
    expect(triesSilently(place)).toBe(false);
    expect(triesSilently({ ...place, location: { pathname: '/tab/my-digest' } })).toBe(true);
  },
);

test('a window that can keep nothing does not try: it could not know that it did', () => {
  const place: SilentPlace = {
    location: { pathname: '/tab/my-digest' },
    get sessionStorage(): never {
      throw new DOMException('Access is denied', 'SecurityError');
    },
  };
  expect(triesSilently(place)).toBe(false);
});
