/** @jest-environment jsdom */
import './support/browser.ts';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { AvailabilityReply } from '../../src/wire/availability.ts';
import { DeputyAnswerBody, DeputyBody, WhenAskedBody } from '../../src/wire/availability.ts';
import { answersReply, availabilityReply } from './support/answer-replies.ts';
import { FakeApi } from './support/fake-api.ts';
import { myActionsReply, row } from './support/replies.ts';
import { showTab } from './support/show.tsx';

expect.extend(toHaveNoViolations);

const PATH = '/api/availability';
const una = { id: 'id-una', name: 'Una Frost' };

/** My actions with this above and below them; whatever is said comes to `after`. */
function shown(reply: AvailabilityReply, after: AvailabilityReply = reply) {
  const api = new FakeApi();
  api.publish('/api/my-actions', myActionsReply([row()]));
  api.publish('/api/my-answers', answersReply([]));
  api.publish(PATH, reply);
  for (const path of [PATH, `${PATH}/deputy`, `${PATH}/deputy-of`]) {
    api.take(path, () => {
      api.publish(PATH, after);
      return { status: 200, body: after };
    });
  }
  const { container } = showTab('/tab/my-actions', { api });
  const said = (path: string) => api.seen.find((seen) => seen.path === path && seen.body !== undefined)?.body;
  return { api, container, said };
}

test('says in one line when I am asked, and unfolds to change it', async () => {
  shown(availabilityReply({ notUntil: '2027-01-04', worksOn: [1, 3], deputy: { person: una, agreed: true } }));
  const line = await screen.findByText(/^not before/);
  expect(line).toHaveTextContent(
    'When I am asked: not before 4 January 2027, on Monday and Wednesday, deputy Una Frost',
  );
  await userEvent.click(line);
  expect(screen.getByRole('checkbox', { name: 'Wednesday' })).toBeChecked();
  expect(screen.getByRole('checkbox', { name: 'Friday' })).not.toBeChecked();
  expect(screen.getByText('Una Frost, who has agreed')).toBeVisible();
});

test('is not there for whoever is asked nothing', async () => {
  shown({ ...availabilityReply(), own: null });
  await screen.findByRole('list');
  expect(screen.queryByText('When I am asked:')).toBeNull();
});

test('saves the day and the weekdays, and says so', async () => {
  const { said } = shown(availabilityReply());
  await userEvent.click(await screen.findByText(/every working day/));
  await userEvent.type(screen.getByLabelText(/^Do not ask me before \(optional\)/), '2027-01-04');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Friday' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('✔ Saved.')).toBeVisible();
  expect(WhenAskedBody.parse(said(PATH))).toEqual({ notUntil: '2027-01-04', worksOn: [1, 2, 3, 4] });
});

test('does not take a day that has come, nor a week without a day', async () => {
  const { said } = shown(availabilityReply({ worksOn: [1] }));
  await userEvent.click(await screen.findByText(/on Monday/));
  await userEvent.type(screen.getByLabelText(/^Do not ask me before/), '2026-11-18');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Monday' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByLabelText(/^Do not ask me before/)).toHaveAccessibleDescription(/Give a day to come/);
  expect(screen.getByRole('group', { name: /^The days I work/ })).toHaveAccessibleDescription(
    'Choose at least one day.',
  );
  expect(said(PATH)).toBeUndefined();
});

test('finds and chooses a deputy, who has to agree, and gives the focus back', async () => {
  const { api, said } = shown(availabilityReply(), availabilityReply({ deputy: { person: una, agreed: false } }));
  api.publish('/api/availability/people?find=Una', {
    people: [{ ...una, mail: null, post: 'Team Manager' }],
    groups: [],
  });
  await userEvent.click(await screen.findByText(/no deputy/));
  const box = screen.getByRole('combobox', { name: 'Choose somebody as my deputy' });
  await userEvent.click(box);
  await userEvent.paste('Una');
  await userEvent.click(await screen.findByRole('option', { name: /Una Frost/ }));
  expect(await screen.findByText('Una Frost, who has not agreed yet')).toBeVisible();
  expect(DeputyBody.parse(said(`${PATH}/deputy`))).toEqual({ person: 'id-una' });
  expect(screen.getByRole('heading', { name: 'My deputy' })).toHaveFocus();
  expect(screen.getByText(/^every working day/)).toHaveTextContent('deputy Una Frost, who has not agreed yet');
});

test.each([
  ['Agree', true, false],
  ['No', false, false],
  ['End this', false, true],
] as const)('“%s” answers somebody who chose me as deputy', async (name, agrees, agreed) => {
  const { said, container } = shown({ ...availabilityReply({}, [{ person: una, agreed }]), own: null });
  const words = agreed ? 'You are the deputy of Una Frost' : 'Una Frost asks you to be their deputy';
  const asked = await screen.findByText(new RegExp(`^${words}`));
  expect(await axe(container)).toHaveNoViolations();
  const part = asked.parentElement ?? container;
  await userEvent.click(within(part).getByRole('button', { name }));
  expect(DeputyAnswerBody.parse(said(`${PATH}/deputy-of`))).toEqual({ of: 'id-una', agrees });
});

test('has no accessibility fault when it is unfolded', async () => {
  const { container } = shown(availabilityReply());
  await userEvent.click(await screen.findByText(/every working day/));
  await userEvent.type(screen.getByLabelText(/^Do not ask me before/), '2026-11-18');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await axe(container)).toHaveNoViolations();
});
