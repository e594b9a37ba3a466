import { firstWords } from './first-words.ts';
import { useOpenedAction } from './opened-action.ts';

/**
 * An action's ref and words, which open the whole action beside the list. A long text shows its beginning; on paper it
 * stands whole.
 */
export function ActionLink({ action }: { readonly action: { key: string; ref: string | null; text: string } }) {
  const opened = useOpenedAction();
  const beginning = firstWords(action.text);
  return (
    <button
      type="button"
      className="action-link"
      data-opens={action.key}
      aria-expanded={opened.key === action.key}
      onClick={() => opened.open(action.key)}
    >
      {action.ref !== null && <span className="ref">{action.ref}</span>}{' '}
      <span className="action-words">
        {beginning}
        {beginning !== action.text && (
          <>
            <span hidden className="rest">
              {action.text.slice(beginning.length)}
            </span>
            <span className="cut">…</span>
          </>
        )}
      </span>
    </button>
  );
}
