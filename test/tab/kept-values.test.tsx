/** @jest-environment jsdom */
import './support/browser.ts';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { KeptValues } from '../../tab/shared/kept-values.tsx';
import { SmallForm } from '../../tab/shared/saving/small-form.tsx';
import { Unfolding } from '../../tab/shared/saving/unfolding.tsx';
import { fill } from './support/fill.ts';

/** A screen with a form behind a button, and other screens beside it. */
function shown(send: () => Promise<string | null> = async () => null) {
  const place = memoryLocation({ path: '/rounds' });
  render(
    <Router hook={place.hook}>
      <KeptValues>
        <Route path="/rounds">
          <Unfolding name="Open a round">
            {(done) => (
              <SmallForm
                label="Open a round"
                fields={[{ kind: 'line', name: 'meeting', label: 'Meeting', isRequired: true }]}
                first={{ meeting: '' }}
                submit="Open it"
                send={send}
                done={done}
              />
            )}
          </Unfolding>
        </Route>
      </KeptValues>
    </Router>,
  );
  return { goTo: (path: string) => act(() => place.navigate(path)) };
}

function field(): HTMLElement {
  return screen.getByRole('textbox', { name: /^Meeting/ });
}

function asksBeforeLeaving(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

async function begin(): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: 'Open a round' }));
  fill(field(), 'Winter bo');
}

test('half-typed words are there again after another screen, in a form that is open again', async () => {
  const { goTo } = shown();
  await begin();
  goTo('/elsewhere');
  expect(screen.queryByRole('form')).toBeNull();
  goTo('/rounds');
  expect(field()).toHaveValue('Winter bo');
  // Who comes back to the screen begins at its top, as always.
  expect(field()).not.toHaveFocus();
});

test('whoever leaves the page is asked for as long as something is typed, whatever screen is shown', async () => {
  const { goTo } = shown();
  expect(asksBeforeLeaving()).toBe(false);
  await begin();
  goTo('/elsewhere');
  expect(asksBeforeLeaving()).toBe(true);
  goTo('/rounds');
  fill(field(), '');
  expect(asksBeforeLeaving()).toBe(false);
});

test.each(['Cancel', 'Open it'])('what was typed is gone once “%s” is pressed', async (name) => {
  const { goTo } = shown();
  await begin();
  await userEvent.click(screen.getByRole('button', { name }));
  goTo('/elsewhere');
  goTo('/rounds');
  expect(screen.getByRole('button', { name: 'Open a round' })).toBeVisible();
  expect(asksBeforeLeaving()).toBe(false);
});

test('what could not be sent stays', async () => {
  const { goTo } = shown(async () => 'The meeting has to be later than the cut-off.');
  await begin();
  await userEvent.click(screen.getByRole('button', { name: 'Open it' }));
  goTo('/elsewhere');
  goTo('/rounds');
  expect(field()).toHaveValue('Winter bo');
});
