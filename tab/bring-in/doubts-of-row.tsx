import { Button } from '@fluentui/react-components';
import { PREVIEW_TEXTS } from '../../src/texts/bring-in.ts';
import type { RowDoes } from './row-does.ts';
import type { Doubt } from './work.ts';

/** What is in doubt about a row, each with its sentence; what was said to be right can be taken back. */
export function DoubtsOfRow({ doubts, does }: { readonly doubts: readonly Doubt[]; readonly does: RowDoes }) {
  const shown = doubts.filter(({ settled }) => settled !== 'edited');
  if (shown.length === 0) return null;
  return (
    <ul className="doubts">
      {shown.map(({ key, sentence, settled }) => (
        <li key={key} data-settled={settled !== null}>
          <p>
            <span aria-hidden>{settled === null ? '◆ ' : '✔ '}</span>
            {settled === null ? sentence : PREVIEW_TEXTS.saidRight}
          </p>
          {settled === null ? (
            <Button
              size="small"
              aria-label={`${PREVIEW_TEXTS.right}: ${sentence}`}
              onClick={() => does.sayRight([key])}
            >
              {PREVIEW_TEXTS.right}
            </Button>
          ) : (
            <Button
              size="small"
              aria-label={`${PREVIEW_TEXTS.undo}: ${sentence}`}
              onClick={() => does.doubtAgain([key])}
            >
              {PREVIEW_TEXTS.undo}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
