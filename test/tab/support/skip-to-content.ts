import type { UserEvent } from '@testing-library/user-event';

/** What a keyboard does first on a page: past the ways to other screens, to the heading of this one. */
export async function skipToContent(user: UserEvent): Promise<void> {
  await user.tab();
  await user.keyboard('{Enter}');
}
