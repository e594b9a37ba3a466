import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { STORY_TEXTS, showAllLines } from '../../src/texts/action-story.ts';
import { ACTION_TEXTS } from '../../src/texts/action-view.ts';
import type { ActionReply } from '../../src/wire/action-view.ts';
import { UndoPart } from '../shared/editing/undo-part.tsx';
import { HistoryEntry } from '../shared/history-entry.tsx';

/** So many of the newest lines are what one opens an action for. */
const FOLDED_TO = 8;

/**
 * The whole history, newest first: what happened last is what one opens an action for, and a new line shows where one
 * looks. Lines that came while the action was open are marked; of a long history the older ones unfold.
 */
export function HistoryPart({ reply: { action, history, on } }: { readonly reply: ActionReply }) {
  const [linesAtFirst] = useState(history.length);
  const [isWhole, setWhole] = useState(false);
  const lines = history.map((line, index) => ({ line, place: index, isNew: index >= linesAtFirst })).toReversed();
  const isLong = lines.length > FOLDED_TO + 1;
  const shown = isLong && !isWhole ? lines.slice(0, FOLDED_TO) : lines;
  return (
    <section>
      <h3>
        {ACTION_TEXTS.history} {lines.length > 1 && <span className="quiet">{ACTION_TEXTS.historyOrder}</span>}
      </h3>
      {lines.length === 0 && <p className="quiet">{ACTION_TEXTS.noHistory}</p>}
      {history.some(isEdit) && <UndoPart actionKey={action.key} />}
      <ol className="lines">
        {shown.map(({ line, place, isNew }) => (
          <li key={place} data-new={isNew}>
            {isNew && <span className="change">{ACTION_TEXTS.isNew}</span>}
            <HistoryEntry line={line} today={on} />
          </li>
        ))}
      </ol>
      {isLong && (
        <Button size="small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? STORY_TEXTS.showFewer : showAllLines(lines.length)}
        </Button>
      )}
    </section>
  );
}

function isEdit({ kind, door }: ActionReply['history'][number]): boolean {
  return door === 'tab' && (kind === 'edited' || kind === 'taken-over');
}
