import { fireEvent } from '@testing-library/react';

/** Fills in a field at once: typed letter by letter, the whole screen is drawn for each, which only takes time. */
export function fill(field: HTMLElement, value: string): void {
  fireEvent.change(field, { target: { value } });
}
