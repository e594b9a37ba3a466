/** @jest-environment jsdom */
import '../support/browser.ts';
import { act, renderHook } from '@testing-library/react';
import { useSelection } from '../../../tab/all-actions/use-selection.ts';

function selecting(keys: string[]) {
  const { result, rerender } = renderHook(({ shown }) => useSelection(shown), { initialProps: { shown: keys } });
  return {
    toggle: (key: string, upTo = false) => act(() => result.current.toggle(key, upTo)),
    toggleAll: () => act(() => result.current.toggleAll()),
    show: (shown: string[]) => rerender({ shown }),
    now: () => [[...result.current.selected], result.current.all] as const,
  };
}

test('turns one on and off again', () => {
  const selection = selecting(['a', 'b']);
  selection.toggle('b');
  expect(selection.now()).toEqual([['b'], 'some']);
  selection.toggle('b');
  expect(selection.now()).toEqual([[], 'none']);
});

test('with Shift everything from the last one up to this becomes as this one, either way', () => {
  const selection = selecting(['a', 'b', 'c', 'd']);
  selection.toggle('d');
  selection.toggle('b', true);
  expect(selection.now()).toEqual([['b', 'c', 'd'], 'some']);
  selection.toggle('c', true);
  expect(selection.now()).toEqual([['d'], 'some']);
});

test('what a filter hides is not selected, and is again when it is shown', () => {
  const selection = selecting(['a', 'b']);
  selection.toggleAll();
  expect(selection.now()).toEqual([['a', 'b'], 'all']);
  selection.show(['b']);
  expect(selection.now()).toEqual([['b'], 'all']);
  selection.show(['a', 'b', 'c']);
  expect(selection.now()).toEqual([['a', 'b'], 'some']);
});

test('all at once, and none again', () => {
  const selection = selecting(['a', 'b']);
  selection.toggleAll();
  selection.toggleAll();
  expect(selection.now()).toEqual([[], 'none']);
});
