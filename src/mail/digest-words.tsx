import type { Rag } from '../core/plan/rags.ts';
import { RAG_WORDS } from '../texts/standing.ts';
import type { ItemView, RowView, TableView } from './digest-view.ts';
import { Buttons } from './mail-buttons.tsx';
import { RULE } from './mail-colours.ts';
import { Line, MailLink, Words } from './mail-words.tsx';

const LATE: ReadonlySet<Rag> = new Set<Rag>(['overdue', 'will-be-missed']);

/** One action. The link is its name, or its words where it has none: never "open" alone. */
export function DigestItem({ item }: { readonly item: ItemView }) {
  const { mark, name, text, href, rag, standing, due, who, lines, choices } = item;
  return (
    <>
      <Line>
        {mark !== null && <b>{mark} – </b>}
        <MailLink href={href}>{name ?? text}</MailLink>
        {name !== null && text !== null && `: ${text}`}
      </Line>
      <Line>
        <Words tone={LATE.has(rag) ? 'late' : 'quiet'}>
          <Mark rag={rag} /> {standing}
        </Words>{' '}
        {due}
      </Line>
      {who !== '' && <Line tone="quiet">{who}</Line>}
      {lines.map((line) => (
        <Line key={line}>{line}</Line>
      ))}
      <Buttons of={choices} />
    </>
  );
}

/** The shape beside a standing; who hears the mail hears the word alone. */
export function Mark({ rag }: { readonly rag: Rag }) {
  return <span aria-hidden>{RAG_WORDS[rag].shape}</span>;
}

const CELL = { padding: '6px 4px', borderBottom: `1px solid ${RULE.light}`, verticalAlign: 'top' } as const;

/** Counts and their headings break between words alone. */
const COUNT = { ...CELL, wordBreak: 'normal' } as const;

/** A plan in counts. Numbers stand under their headings, to the right. */
export function CountsTable({ table: { heading, columns, rows } }: { readonly table: Omit<TableView, 'more'> }) {
  const [first, ...others] = columns;
  return (
    <table aria-label={heading} width="100%" cellPadding="0" cellSpacing="0" style={{ borderCollapse: 'collapse' }}>
      <thead>
        <tr>
          <th scope="col" align="left" className="cell" style={{ ...CELL, width: '34%' }}>
            {first}
          </th>
          {others.map((column) => (
            <th key={column} scope="col" align="right" className="cell" style={COUNT}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <CountsRow key={row.key} row={row} columns={others} />
        ))}
      </tbody>
    </table>
  );
}

function CountsRow({ row, columns }: { readonly row: RowView; readonly columns: readonly string[] }) {
  const [area, ...counts] = row.cells;
  const fontWeight = row.isTotal ? 'bold' : 'normal';
  return (
    <tr>
      <th scope="row" align="left" className="cell" style={{ ...CELL, fontWeight }}>
        {area}
      </th>
      {counts.map((count, index) => (
        <td key={columns[index]} align="right" className="cell" style={{ ...COUNT, fontWeight }}>
          {count}
        </td>
      ))}
    </tr>
  );
}
