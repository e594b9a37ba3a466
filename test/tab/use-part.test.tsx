/** @jest-environment jsdom */
import './support/browser.ts';
import { act, renderHook, waitFor } from '@testing-library/react';
import { usePart } from '../../tab/shared/use-part.ts';

test('fetches a part when it is wanted, never before, and once', async () => {
  const load = jest.fn(async () => 'the part');
  const { result, rerender } = renderHook(({ isWanted }) => usePart(load, isWanted), {
    initialProps: { isWanted: false },
  });
  expect(load).not.toHaveBeenCalled();
  rerender({ isWanted: true });
  await waitFor(() => expect(result.current).toEqual({ kind: 'ready', part: 'the part' }));
  rerender({ isWanted: false });
  rerender({ isWanted: true });
  expect(result.current.kind).toBe('ready');
  expect(load).toHaveBeenCalledTimes(1);
});

test('a part that does not come is said to have failed, and comes when it is asked for again', async () => {
  let isDown = true;
  const load = async () => {
    if (isDown) throw new Error('the network is down');
    return 'the part';
  };
  const { result } = renderHook(() => usePart(load, true));
  await waitFor(() => expect(result.current.kind).toBe('failed'));
  isDown = false;
  const failed = result.current;
  if (failed.kind !== 'failed') throw new Error('it has not failed');
  act(() => failed.tryAgain());
  await waitFor(() => expect(result.current).toEqual({ kind: 'ready', part: 'the part' }));
});
