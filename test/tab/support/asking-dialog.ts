import { screen, within } from '@testing-library/react';

/**
 * What is in a dialog that asks. In jsdom Fluent's library for focus may miss that the dialog has it, at some time or other,
 * and hide the dialog from readers; so it is looked for in what is hidden, too. That in Chromium it is never hidden
 * test/e2e/all-actions-scenes.ts shows.
 */
export async function askingDialog(name: string) {
  const { findByText, getByText, findByRole } = within(await screen.findByRole('alertdialog', { name, hidden: true }));
  return { findByText, getByText, button: (label: string) => findByRole('button', { name: label, hidden: true }) };
}
