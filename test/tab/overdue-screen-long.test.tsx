/** @jest-environment jsdom */
import './support/browser.ts';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeApi } from './support/fake-api.ts';
import { area, overdueReply, plan, row } from './support/replies.ts';
import { showTab } from './support/show.tsx';

const MANY = 300;
const ROW_PX = 80;

/** What jsdom lacks: it lays nothing out, so no row has a height and nothing ever changes its size. */
class NoResizes {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
}
Object.assign(window, { ResizeObserver: NoResizes });
Object.assign(HTMLTableRowElement.prototype, { getBoundingClientRect: () => ({ top: 0, width: 800, height: ROW_PX }) });

function showLongList(address = '/tab/') {
  const rows = Array.from({ length: MANY }, (_, n) =>
    row({
      key: `plan:a1.${n}`,
      id: `a1.${n}`,
      ref: `1.${n}`,
      text: n === 250 ? 'Mend the roof' : `Action number ${n}`,
    }),
  );
  const api = new FakeApi();
  api.publish('/api/overdue', overdueReply([plan([area(rows)])]));
  return showTab(address, { api });
}

/** Rows that hold an action. */
const drawn = () => screen.queryAllByRole('rowheader').length;

test('draws of a long list only a part, and says how long the table is and where each row stands', async () => {
  showLongList();
  const table = await screen.findByRole('table');
  expect(drawn()).toBeLessThan(MANY);
  expect(table).toHaveAttribute('aria-rowcount', String(MANY + 1));
  const [head, first] = screen.getAllByRole('row');
  expect(head).toHaveAttribute('aria-rowindex', '1');
  expect(first).toHaveAttribute('aria-rowindex', '2');
});

test('puts all of it on paper', async () => {
  showLongList();
  await screen.findByRole('table');
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  expect(drawn()).toBe(MANY);
  act(() => void window.dispatchEvent(new Event('afterprint')));
  expect(drawn()).toBeLessThan(MANY);
});

test('finds words in the part that is not drawn, with the field one key away', async () => {
  const user = userEvent.setup();
  showLongList();
  await screen.findByRole('table');
  await user.keyboard('/');
  expect(screen.getByRole('searchbox', { name: 'Find in the list' })).toHaveFocus();
  await user.keyboard('roof');
  expect(await screen.findByText('1 of 300 overdue actions have these words.')).toBeVisible();
  await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(1));
  expect(screen.getByRole('button', { name: '1.250 Mend the roof' })).toBeVisible();
});

test('says that no action has the words that the address brings', async () => {
  showLongList('/tab/?find=nowhere');
  expect(await screen.findByText('Nothing overdue has these words. Try fewer.')).toBeVisible();
  expect(screen.queryByRole('table')).toBeNull();
});
