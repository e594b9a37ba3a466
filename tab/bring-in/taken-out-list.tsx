import { Button } from '@fluentui/react-components';
import { PREVIEW_TEXTS, rowName } from '../../src/texts/bring-in.ts';
import type { RowDoes } from './row-does.ts';
import { canPutBack } from './taking-out.ts';
import type { Work } from './work.ts';

/** The rows that were removed or joined, each with a way back. */
export function TakenOutList({ work, does }: { readonly work: Work; readonly does: RowDoes }) {
  if (work.takenOut.length === 0) return null;
  return (
    <section className="taken-out">
      <h3 tabIndex={-1}>
        {PREVIEW_TEXTS.takenOut} ({work.takenOut.length})
      </h3>
      <ul>
        {work.takenOut.map((entry) => {
          const { row, joined } = entry;
          const name = rowName(row.action.ref, row.action.text);
          return (
            <li key={row.key}>
              <span>
                <span className="quiet">{joined ? PREVIEW_TEXTS.joinedRow : PREVIEW_TEXTS.removedRow}:</span> {name}
              </span>
              {canPutBack(work, entry) ? (
                <Button
                  size="small"
                  aria-label={`${PREVIEW_TEXTS.putBack}: ${name}`}
                  onClick={() => does.putBack(row.key)}
                >
                  {PREVIEW_TEXTS.putBack}
                </Button>
              ) : (
                <span className="quiet">{PREVIEW_TEXTS.cannotPutBack}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
