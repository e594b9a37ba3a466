import { browserLook, type MediaQuery } from '../../tab/shared/browser-look.ts';

/** A browser that says yes to these questions about how it looks. */
function browser(...matching: string[]) {
  const asked = new Map<string, Set<() => void>>();
  const ask = (query: string): MediaQuery => {
    const watchers = asked.get(query) ?? new Set();
    asked.set(query, watchers);
    return {
      get matches() {
        return matching.includes(query);
      },
      addEventListener: (_type, changed) => void watchers.add(changed),
      removeEventListener: (_type, changed) => void watchers.delete(changed),
    };
  };
  const turn = (query: string) => {
    matching.push(query);
    for (const changed of asked.get(query) ?? []) changed();
  };
  return { look: browserLook(ask), turn };
}

const DARK = '(prefers-color-scheme: dark)';
const MORE = '(prefers-contrast: more)';
const FORCED = '(forced-colors: active)';

test.each([
  ['light', [], 'default'],
  ['dark', [DARK], 'dark'],
  ['more contrast', [MORE], 'contrast'],
  ['forced colours', [FORCED], 'contrast'],
  ['dark with forced colours', [DARK, FORCED], 'contrast'],
])('a browser that asks for %s gets it', (_what, matching, theme) => {
  expect(browser(...matching).look.theme()).toBe(theme);
});

test('follows the browser until nobody watches any more', () => {
  const { look, turn } = browser();
  const seen: string[] = [];
  const end = look.watchTheme(() => seen.push(look.theme()));
  turn(DARK);
  turn(FORCED);
  end();
  turn(MORE);
  expect(seen).toEqual(['dark', 'contrast']);
});
