/** @jest-environment jsdom */

import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { WhenBroken } from '../../tab/shared/when-broken.tsx';
import { takeConsoleErrors } from './support/browser.ts';

function Broken(): never {
  throw new Error('a bug');
}

test('shows a page that can be loaded again instead of an empty one when a screen has a bug', async () => {
  const loadAgain = jest.fn();
  render(
    <WhenBroken loadAgain={loadAgain}>
      <Broken />
    </WhenBroken>,
  );
  expect(takeConsoleErrors().length).toBeGreaterThan(0);
  await userEvent.click(screen.getByRole('button', { name: 'Load again' }));
  expect(loadAgain).toHaveBeenCalledTimes(1);
});
