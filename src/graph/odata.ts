/** A text as the value of a `$filter`, ready for an address: OData doubles a quote, and `&`, `#` and `+` are escaped. */
export function quoted(text: string): string {
  return `'${encodeURIComponent(text.replaceAll("'", "''"))}'`;
}
