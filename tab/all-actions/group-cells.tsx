import { inGroup, WITHOUT_WORDS } from '../../src/texts/all-actions.ts';
import { ROW_HEADER } from '../shared/table-roles.ts';
import type { Line } from './lines.ts';
import type { Grouping } from './view.ts';

/** The head of a group of rows: what they have in common, and how many there are. */
export function GroupCells(props: {
  readonly line: Extract<Line, { kind: 'group' }>;
  readonly group: Exclude<Grouping, 'none'>;
  readonly columns: number;
}) {
  const { line, group, columns } = props;
  return (
    <th {...ROW_HEADER} scope="rowgroup" colSpan={columns} aria-colspan={columns} className="group-head">
      <h2>{line.choice?.words ?? WITHOUT_WORDS[group]}</h2>
      <span className="quiet">
        {line.choice?.plan != null && `${line.choice.plan} · `}
        {inGroup(line.count)}
      </span>
    </th>
  );
}
