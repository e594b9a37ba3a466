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

beforeEach(() => window.sessionStorage.clear());

/** A screen with a form behind a button, and other screens beside it. */
function shown(send: () => Promise<string | null> = async () => null, owner: string | null = null) {
  const place = memoryLocation({ path: '/rounds' });
  const screens = (of: string | null) => (
    <Router hook={place.hook}>
      <KeptValues owner={of}>
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
    </Router>
  );
  const { rerender, unmount } = render(screens(owner));
  return {
    goTo: (path: string) => act(() => place.navigate(path)),
    belongsTo: (of: string | null) => rerender(screens(of)),
    close: unmount,
  };
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

test('with an owner it outlives the page, and whoever leaves without typing more is not asked', async () => {
  const page = shown(undefined, 'mona');
  await begin();
  expect(asksBeforeLeaving()).toBe(true);
  page.close();
  shown(undefined, 'mona');
  expect(field()).toHaveValue('Winter bo');
  expect(asksBeforeLeaving()).toBe(false);
  fill(field(), 'Winter board');
  expect(asksBeforeLeaving()).toBe(true);
});

test('what was typed before anybody knew by whom is theirs, and nobody else finds it', async () => {
  const page = shown();
  await begin();
  expect(window.sessionStorage).toHaveLength(0);
  page.belongsTo('mona');
  expect(field()).toHaveValue('Winter bo');
  page.close();
  const again = shown(undefined, 'mona');
  expect(field()).toHaveValue('Winter bo');
  again.goTo('/elsewhere');
  again.belongsTo('nell');
  again.goTo('/rounds');
  expect(screen.getByRole('button', { name: 'Open a round' })).toBeVisible();
  expect(window.sessionStorage).toHaveLength(0);
});
