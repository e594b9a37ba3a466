import type { TableClient } from '@azure/data-tables';
import { Refusal } from '../core/refusal.ts';
import { refusing, statusOf } from './refusal-of.ts';

/** Where a row is in its table. */
export interface RowKeys {
  readonly partitionKey: string;
  readonly rowKey: string;
}

/** How values of one kind stand in a table. */
interface RowShape<Value> {
  readonly keysOf: (key: string) => RowKeys;
  readonly toEntity: (value: Value) => RowKeys;
  /** Undefined for a row that cannot be read: it is as good as not there. */
  readonly fromEntity: (entity: object) => { readonly value: Value; readonly etag: string } | undefined;
}

/** Values kept one a row, each under a key of ours. All of it @throws Refusal `unreachable`, `busy` or `denied`. */
export interface Rows<Value> {
  /** False, and nothing changed, when the key is there already. */
  add(value: Value): Promise<boolean>;
  find(key: string): Promise<Value | undefined>;
  /** Changes a value; `change` is called again on what somebody else wrote meanwhile. @throws Refusal `missing` */
  change(key: string, change: (value: Value) => Value): Promise<Value>;
}

const MOST_TRIES = 20;
/** Who changes a row several times over does so within seconds. */
const MOST_REMEMBERED = 200;

/** The rows of a table, changed only where nobody changed them in between. @param mostTries for a row that many change */
export function rowsIn<Value>(
  table: TableClient,
  { keysOf, toEntity, fromEntity }: RowShape<Value>,
  mostTries = MOST_TRIES,
): Rows<Value> {
  const read = async (key: string) => {
    const { partitionKey, rowKey } = keysOf(key);
    try {
      return fromEntity(await refusing(() => table.getEntity(partitionKey, rowKey)));
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      throw error;
    }
  };
  const own = ownWrites<Value>();
  return {
    async add(value) {
      try {
        await refusing(() => table.createEntity(toEntity(value)));
        return true;
      } catch (error) {
        if (statusOf(error) === 409) return false;
        throw error;
      }
    },
    find: async (key) => (await read(key))?.value,
    async change(key, change) {
      for (let tries = 1; ; tries++) {
        const before = own.take(key) ?? (await read(key));
        if (!before) throw new Refusal('missing', { row: key });
        const after = change(before.value);
        try {
          const { etag } = await refusing(() => table.updateEntity(toEntity(after), 'Replace', { etag: before.etag }));
          if (etag !== undefined) own.keep(key, { value: after, etag });
          return after;
        } catch (error) {
          if (statusOf(error) !== 412) throw error;
          if (tries === mostTries) throw new Refusal('busy', { tries }, { cause: error });
        }
      }
    },
  };
}

interface Written<Value> {
  readonly value: Value;
  readonly etag: string;
}

/**
 * What was written here last: it need not be read before it is changed again. Where another wrote since, its etag is
 * refused, and the row is read.
 */
function ownWrites<Value>() {
  const written = new Map<string, Written<Value>>();
  return {
    take(key: string): Written<Value> | undefined {
      const found = written.get(key);
      written.delete(key);
      return found;
    },
    keep(key: string, row: Written<Value>): void {
      written.set(key, row);
      const [oldest] = written.keys();
      if (written.size > MOST_REMEMBERED && oldest !== undefined) written.delete(oldest);
    },
  };
}
