import { screen, waitFor } from '@testing-library/react';

/**
 * A dialog that asks, once it is let in. A busy machine may tell of its focus before Fluent's library for focus listens,
 * which then takes the dialog for nobody's and hides it: so it is told again until it has heard.
 */
export async function shownDialog(name: string): Promise<HTMLElement> {
  await screen.findByRole('alertdialog', { name, hidden: true });
  return waitFor(() => {
    const shown = screen.queryByRole('alertdialog', { name });
    if (shown !== null) return shown;
    const hidden = screen.getByRole('alertdialog', { name, hidden: true });
    hidden.blur();
    hidden.focus();
    throw new Error(`“${name}” is there, and still hidden`);
  });
}
