/** The id of a row's element. */
export function rowElementId(key: string): string {
  return `row-${key}`;
}

/** Shows a row and hands it the focus. */
export function goToRow(key: string): void {
  const row = document.getElementById(rowElementId(key));
  row?.scrollIntoView({ block: 'center' });
  row?.focus({ preventScroll: true });
}
