import { Button, Link } from '@fluentui/react-components';
import { PREVIEW_TEXTS, rowName, rowsCounted } from '../../src/texts/bring-in.ts';
import { goToRow } from './go-to-row.ts';
import type { RowDoes } from './row-does.ts';
import { type Doubt, openDoubts, rowsOf, type Work } from './work.ts';

/** Doubts of one kind are judged together: above so many they are folded away until they are wanted. */
const MOST_UNFOLDED = 3;

/** What is open to doubt, kind by kind; each leads to its row. */
export function DoubtList({ work, does }: { readonly work: Work; readonly does: RowDoes }) {
  const open = openDoubts(work);
  const names = new Map(rowsOf(work).map(({ key, action }) => [key, rowName(action.ref, action.text)]));
  const codes = [...new Set(open.map(({ code }) => code))];
  return (
    <section className="doubt-list">
      <h3 tabIndex={-1}>
        {PREVIEW_TEXTS.doubts} ({open.length})
      </h3>
      {open.length === 0 && (
        <p>{work.doubts.some(({ row }) => row !== null) ? PREVIEW_TEXTS.allSettled : PREVIEW_TEXTS.noDoubts}</p>
      )}
      {codes.map((code) => (
        <DoubtsOfKind key={code} doubts={open.filter((doubt) => doubt.code === code)} names={names} does={does} />
      ))}
    </section>
  );
}

function DoubtsOfKind(props: {
  readonly doubts: readonly Doubt[];
  readonly names: ReadonlyMap<string, string>;
  readonly does: RowDoes;
}) {
  const { doubts, names, does } = props;
  const isSame = new Set(doubts.map(({ sentence }) => sentence)).size === 1;
  return (
    <details className="doubts-of-kind" open={doubts.length <= MOST_UNFOLDED}>
      <summary>
        {doubts[0]?.sentence} {doubts.length > 1 && <span className="quiet">({rowsCounted(doubts.length)})</span>}
      </summary>
      <ul>
        {doubts.map(({ key, row, sentence }) => (
          <li key={key}>
            <Link as="button" inline onClick={() => goToRow(row ?? '')}>
              {names.get(row ?? '')}
            </Link>
            {!isSame && <span className="quiet"> {sentence}</span>}
          </li>
        ))}
      </ul>
      {doubts.length > 1 && (
        <Button size="small" onClick={() => does.sayRight(doubts.map(({ key }) => key))}>
          {PREVIEW_TEXTS.rightForAll}
        </Button>
      )}
    </details>
  );
}
