import { type Fields, isApplication, type Row } from '../rows/row.ts';
import type { RowKind } from '../rows/row-kinds.ts';
import { cellsOf, sealIn, sealOf } from '../rows/seal.ts';
import type { SiteRecord } from '../site/site-record.ts';

/** A state of a row that the program wrote. */
export interface RecordedVersion<Value> {
  readonly fields: Fields;
  readonly value: Value;
}

/**
 * The state of a row that the program wrote last, from the row's versions. Where a person put an earlier one in place
 * again, the one with the highest `Version` column is the last. A seal counts only where no person stands beside it. For a
 * row without a seal only sealed versions count: before there were seals, what people changed by hand was the record.
 */
export async function recordedVersion<Value>(
  { site, applicationId }: SiteRecord,
  kind: RowKind<Value>,
  { item, fields: now }: Row,
): Promise<RecordedVersion<Value> | undefined> {
  const versions = await site.versions(kind.list, item);
  const recorded = versions.flatMap(({ fields, editor }): readonly RecordedVersion<Value>[] => {
    const isOurs = isApplication(editor, applicationId);
    const isByUs = isOurs && sealIn(now) !== null;
    if (fields === null || !(isByUs || ((isOurs || editor.kind !== 'person') && isSealed(kind, fields)))) return [];
    const value = kind.read(fields);
    return value === undefined ? [] : [{ fields, value }];
  });
  return recorded.reduce<RecordedVersion<Value> | undefined>(
    (last, one) => (last && versionIn(last) >= versionIn(one) ? last : one),
    undefined,
  );
}

function isSealed<Value>({ list }: RowKind<Value>, fields: Fields): boolean {
  return sealIn(fields) === sealOf(cellsOf(list, fields));
}

function versionIn({ fields }: { readonly fields: Fields }): number {
  return Number(fields.Version ?? 0);
}
