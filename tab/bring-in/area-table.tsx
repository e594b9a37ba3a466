import { PREVIEW_TEXTS } from '../../src/texts/bring-in.ts';
import { areaTitleLine } from '../../src/texts/tab.ts';
import { LongText } from '../shared/long-text.tsx';
import { COLUMN_HEADER, ROW, ROW_GROUP, TABLE } from '../shared/table-roles.ts';
import type { RowDoes } from './row-does.ts';
import { RowEditor } from './row-editor.tsx';
import { RowView } from './row-view.tsx';
import type { Doubt, Work, WorkArea } from './work.ts';

/** One area of the preview with its actions as they were understood. */
export function AreaTable(props: {
  readonly area: WorkArea;
  /** Whether the area is the first of its group. */
  readonly isGroupNew: boolean;
  /** All areas: where a row may be moved to. */
  readonly headings: readonly WorkArea[];
  readonly drafts: Work['drafts'];
  readonly doubts: ReadonlyMap<string, readonly Doubt[]>;
  readonly isOnlyDoubts: boolean;
  readonly does: RowDoes;
}) {
  const { area, isGroupNew, headings, drafts, doubts, isOnlyDoubts, does } = props;
  const { columns } = PREVIEW_TEXTS;
  const name = areaTitleLine(area.area);
  const isShown = (key: string) =>
    !isOnlyDoubts || key in drafts || (doubts.get(key) ?? NONE).some(({ settled }) => settled === null);
  const rows = area.rows.filter(({ key }) => isShown(key));
  return (
    <section className="area">
      {isGroupNew && <p className="quiet">{area.area.group}</p>}
      <header className="area-head">
        <h3 tabIndex={-1}>{name}</h3>
        {area.area.manager !== null && <p className="quiet">{area.area.manager}</p>}
      </header>
      {area.area.context !== null && (
        <p className="quiet area-context">
          <LongText text={area.area.context} />
        </p>
      )}
      {area.area.standards.length > 0 && <p className="quiet">{area.area.standards.join(', ')}</p>}
      {rows.length === 0 && (
        <p className="quiet">{area.rows.length === 0 ? PREVIEW_TEXTS.noRows : PREVIEW_TEXTS.noRowsWithDoubts}</p>
      )}
      {rows.length > 0 && (
        <table {...TABLE} className="preview-table" aria-label={name}>
          <colgroup>
            {Object.keys(columns).map((column) => (
              <col key={column} className={`preview-${column}`} />
            ))}
          </colgroup>
          <thead {...ROW_GROUP}>
            <tr {...ROW}>
              {Object.entries(columns).map(([column, words]) => (
                <th key={column} {...COLUMN_HEADER} scope="col">
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...ROW_GROUP}>
            {rows.map((row) => {
              const values = drafts[row.key];
              const ofRow = doubts.get(row.key) ?? NONE;
              if (values === undefined) return <RowView key={row.key} row={row} doubts={ofRow} does={does} />;
              return (
                <RowEditor
                  key={row.key}
                  row={row}
                  values={values}
                  doubts={ofRow}
                  areas={headings}
                  canJoin={area.rows[0] !== row}
                  does={does}
                />
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

const NONE: readonly Doubt[] = [];
