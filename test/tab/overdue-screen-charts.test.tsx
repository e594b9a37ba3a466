/** @jest-environment jsdom */
import './support/browser.ts';
import { act, screen, waitFor } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import { FakeApi } from './support/fake-api.ts';
import { area, overdueReply, picture, plan, row } from './support/replies.ts';
import { showTab } from './support/show.tsx';

expect.extend(toHaveNoViolations);

/** The window as its observers know it: a test says when a place comes into sight. */
const watchers: ((entries: { isIntersecting: boolean }[]) => void)[] = [];
class FakeSight {
  constructor(seen: (typeof watchers)[number]) {
    watchers.push(seen);
  }
  observe = () => undefined;
  disconnect = () => undefined;
}
class NoResizes {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
}
Object.assign(window, { IntersectionObserver: FakeSight, ResizeObserver: NoResizes });

test('draws how open actions stand at once, and what moved when its place is in sight, beside the words and never in place of them', async () => {
  const moved = [
    { on: '2026-11-04', overdue: 3, meeting: 'Board' },
    { on: '2026-11-18', overdue: 1, meeting: null },
  ];
  const api = new FakeApi();
  api.publish('/api/overdue', overdueReply([plan([area([row()])], { picture: picture({ moved }) })]));
  const { container } = showTab('/tab/', { api });
  await screen.findByRole('table');
  expect(container.querySelectorAll('.chart-of-standing span')).toHaveLength(2);
  expect(container.querySelectorAll('.chart svg')).toHaveLength(0);
  act(() => watchers.at(-1)?.([{ isIntersecting: true }]));
  await waitFor(() => expect(container.querySelectorAll('.chart-of-moved svg')).toHaveLength(1));
  expect(screen.getByText('2 fewer overdue than on 4 November.')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});
