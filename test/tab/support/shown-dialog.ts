import { screen } from '@testing-library/react';

/**
 * A dialog that asks, once it is let in. A busy machine may tell of its focus before Fluent's library for focus listens,
 * which then takes the dialog for nobody's and hides it: so it is told again.
 */
export async function shownDialog(name: string): Promise<HTMLElement> {
  const shown = await screen.findByRole('alertdialog', { name, hidden: true });
  shown.blur();
  shown.focus();
  return screen.findByRole('alertdialog', { name });
}
