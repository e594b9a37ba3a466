import { invalidRequest } from './graph-error.ts';

/** One comparison of a `$filter`: `path operator value`. */
export interface Comparison {
  path: string;
  operator: 'eq' | 'ne' | 'lt' | 'gt' | 'le' | 'ge' | 'startswith';
  value: string | number | boolean | null;
}

/** A parsed `$filter`: a comparison, or several joined. */
export type Filter = Comparison | { join: 'and' | 'or'; of: Filter[] };

const lexeme = /\s*(?:('(?:[^']|'')*')|(\(|\)|,)|([^\s(),']+))/y;

/** Reads the part of OData's filter language that Graph documents for lists, users and groups. @throws GraphError 400 */
export function parsedFilter(text: string): Filter {
  const words = wordsOf(text);
  const next = (): string => words.shift() ?? fail(text);
  const expect = (wanted: string): void => {
    if (next() !== wanted) fail(text);
  };

  function joined(join: 'and' | 'or', part: () => Filter): Filter {
    const first = part();
    const of = [first];
    while (words[0] === join) {
      next();
      of.push(part());
    }
    return of.length === 1 ? first : { join, of };
  }

  const whole = (): Filter => joined('or', () => joined('and', term));
  function term(): Filter {
    const word = next();
    if (word === '(') {
      const inner = whole();
      expect(')');
      return inner;
    }
    if (word === 'startswith') {
      expect('(');
      const path = next();
      expect(',');
      const value = literal(next());
      expect(')');
      return { path, operator: 'startswith', value };
    }
    const operator = next();
    return isOperator(operator) ? { path: word, operator, value: literal(next()) } : fail(text);
  }

  const filter = whole();
  return words.length === 0 ? filter : fail(text);
}

/** Every comparison in a filter. */
export function comparisonsOf(filter: Filter): Comparison[] {
  return 'join' in filter ? filter.of.flatMap(comparisonsOf) : [filter];
}

/** Whether a thing fits the filter; `valueAt` gives what the thing has at a path. Text compares without regard to case. */
export function fits(filter: Filter, valueAt: (path: string) => unknown): boolean {
  if ('join' in filter) {
    return filter.join === 'and'
      ? filter.of.every((part) => fits(part, valueAt))
      : filter.of.some((part) => fits(part, valueAt));
  }
  return compares(filter, valueAt(filter.path));
}

function compares({ operator, value }: Comparison, found: unknown): boolean {
  const left = comparable(found);
  const right = comparable(value);
  if (operator === 'eq') return left === right;
  if (operator === 'ne') return left !== right;
  if (left === null || right === null) return false;
  if (operator === 'startswith') return String(left).startsWith(String(right));
  if (operator === 'lt') return left < right;
  if (operator === 'gt') return left > right;
  return operator === 'le' ? left <= right : left >= right;
}

function comparable(value: unknown): string | number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return value;
  // A yes/no column is filtered by 1 and 0 as well as by true and false.
  if (typeof value === 'boolean') return value ? 1 : 0;
  const text = String(value);
  // Moments compare as moments, however many digits of a second are written.
  return /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : text.toLowerCase();
}

function wordsOf(text: string): string[] {
  const words: string[] = [];
  lexeme.lastIndex = 0;
  while (lexeme.lastIndex < text.trimEnd().length) {
    const found = lexeme.exec(text);
    words.push(found?.[1] ?? found?.[2] ?? found?.[3] ?? fail(text));
  }
  return words;
}

function literal(word: string): Comparison['value'] {
  if (word.startsWith("'")) return word.slice(1, -1).replaceAll("''", "'");
  if (word === 'null') return null;
  if (word === 'true' || word === 'false') return word === 'true';
  return Number.isNaN(Number(word)) ? word : Number(word);
}

function isOperator(word: string): word is Comparison['operator'] {
  return ['eq', 'ne', 'lt', 'gt', 'le', 'ge'].includes(word);
}

function fail(text: string): never {
  throw invalidRequest(`Invalid filter clause: ${text}`);
}
