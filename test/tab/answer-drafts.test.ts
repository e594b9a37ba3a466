/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react';
import { useDrafts } from '../../tab/answer/drafts.ts';

beforeEach(() => window.sessionStorage.clear());

test('answers begun in one window are found again by whom they are of, each with their own', () => {
  const { result, rerender } = renderHook(({ owner }: { owner: string | null }) => useDrafts(owner), {
    initialProps: { owner: 'lee' as string | null },
  });
  const begin = (words: string) =>
    act(() =>
      result.current.change('a1', () => ({ choice: 'help', values: { words }, progress: { kind: 'incomplete' } })),
    );
  begin('A room');
  rerender({ owner: 'mona' });
  expect(result.current.find('a1')).toBeUndefined();
  begin('A key');
  rerender({ owner: null });
  expect(result.current.find('a1')).toBeUndefined();
  rerender({ owner: 'lee' });
  expect(result.current.find('a1')).toEqual({
    choice: 'help',
    values: { words: 'A room' },
    progress: { kind: 'typing' },
  });
  act(() => result.current.change('a1', () => undefined));
  rerender({ owner: 'mona' });
  expect(result.current.find('a1')?.values).toEqual({ words: 'A key' });
  expect(window.sessionStorage).toHaveLength(1);
});
