import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { PICK_TEXTS, takeWords } from '../../src/texts/bring-in.ts';
import { PickGroups } from './pick-groups.tsx';
import { takenUp } from './taking-up.ts';
import type { Work } from './work.ts';

/** What the text around the plan recommends beside it: folded away, and no action until it is picked. */
export function TextAround({
  work,
  change,
}: {
  readonly work: Work;
  readonly change: (change: (work: Work) => Work) => void;
}) {
  const [picked, setPicked] = useState<readonly number[]>([]);
  const left = work.candidates.map((each, index) => ({ ...each, index })).filter(({ isTaken }) => !isTaken);
  if (left.length === 0) return null;
  function take() {
    if (picked.length === 0) return;
    change((before) => takenUp(before, picked));
    setPicked([]);
  }
  return (
    <details className="notes-list">
      <summary>
        {PICK_TEXTS.around} ({left.length})
      </summary>
      <div className="pick">
        <PickGroups candidates={left} picked={picked} pick={setPicked} />
        <p>
          <Button disabledFocusable={picked.length === 0} onClick={take}>
            {takeWords(picked.length)}
          </Button>
        </p>
      </div>
    </details>
  );
}
