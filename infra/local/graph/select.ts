/**
 * A reply's body cut to what `$select` names: annotations, ids, what was expanded, and the marks of deleted or broken
 * elements stay.
 */
export function cutToSelect(body: unknown, query: URLSearchParams): unknown {
  const select = query.get('$select');
  if (select === null || typeof body !== 'object' || body === null) return body;
  const names = new Set([...select.split(','), ...expandedIn(query.get('$expand') ?? '')].map((name) => name.trim()));
  const cut = (thing: unknown) =>
    Object.fromEntries(Object.entries(Object(thing)).filter(([name]) => names.has(name) || alwaysStays(name)));
  if (!('value' in body) || !Array.isArray(body.value)) return cut(body);
  return { ...body, value: body.value.map((one: unknown) => (typeof one === 'object' ? cut(one) : one)) };
}

function alwaysStays(name: string): boolean {
  return name.startsWith('@') || ['id', 'deleted', 'error'].includes(name);
}

/** `fields($select=A,B),columns` expands `fields` and `columns`. */
function expandedIn(expand: string): string[] {
  return expand.replace(/\([^)]*\)/g, '').split(',');
}
