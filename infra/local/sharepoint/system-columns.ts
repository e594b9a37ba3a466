import { randomUUID } from 'node:crypto';
import type { Column, Item } from './list-shape.ts';

const bare = {
  description: '',
  columnGroup: '_Hidden',
  indexed: false,
  enforceUniqueValues: false,
  hidden: false,
  readOnly: true,
  required: false,
} as const;

const ofEachList: readonly Pick<Column, 'name' | 'displayName' | 'kind'>[] = [
  { name: 'ContentType', displayName: 'Content Type', kind: 'text' },
  { name: 'Modified', displayName: 'Modified', kind: 'dateTime' },
  { name: 'Created', displayName: 'Created', kind: 'dateTime' },
  { name: 'Author', displayName: 'Created By', kind: 'personOrGroup' },
  { name: 'Editor', displayName: 'Modified By', kind: 'personOrGroup' },
  { name: '_UIVersionString', displayName: 'Version', kind: 'text' },
  { name: 'Attachments', displayName: 'Attachments', kind: 'boolean' },
  { name: 'LinkTitle', displayName: 'Title', kind: 'text' },
];

/** The columns that every list has from its first moment. */
export function systemColumns(): Column[] {
  const title: Column = {
    ...bare,
    id: randomUUID(),
    name: 'Title',
    displayName: 'Title',
    columnGroup: 'Custom Columns',
    kind: 'text',
    facet: { allowMultipleLines: false, maxLength: 255, textType: 'plain' },
    readOnly: false,
    required: true,
  };
  return [title, ...ofEachList.map((column) => ({ ...bare, ...column, id: randomUUID(), facet: {} }))];
}

/** What those columns say of a row. Sent back in a write, each of them is refused. */
export function systemFields(item: Item): Record<string, unknown> {
  const title = item.fields.Title;
  return {
    ...(title === undefined ? {} : { LinkTitle: title }),
    id: String(item.id),
    ContentType: 'Item',
    Modified: item.at,
    Created: item.createdAt,
    AuthorLookupId: '1',
    EditorLookupId: '1',
    _UIVersionString: `${item.version}.0`,
    Attachments: false,
    ItemChildCount: '0',
    FolderChildCount: '0',
    _ComplianceFlags: '',
    _ComplianceTag: '',
  };
}
