import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { PICK_TEXTS, takeWords } from '../../src/texts/bring-in.ts';
import { PickGroups } from './pick-groups.tsx';
import type { Reading } from './use-document.ts';

/** What a document recommends that is no plan, under its own headings: nothing of it is an action until it is picked. */
export function PickList(props: {
  readonly reading: Extract<Reading, { kind: 'pick' }>;
  readonly take: (file: File, picked: readonly number[]) => void;
  readonly another: () => void;
}) {
  const { file, noPlan, candidates, trouble } = props.reading;
  const [picked, setPicked] = useState<readonly number[]>([]);
  return (
    <section className="pick">
      <h2 tabIndex={-1}>{candidates.length > 0 ? PICK_TEXTS.title : file.name}</h2>
      <p>{noPlan}</p>
      {candidates.length === 0 && <p>{PICK_TEXTS.none}</p>}
      <PickGroups
        candidates={candidates.map((candidate, index) => ({ ...candidate, index }))}
        picked={picked}
        pick={setPicked}
      />
      {trouble !== null && (
        <p role="alert" className="form-trouble">
          {trouble}
        </p>
      )}
      <p className="form-buttons">
        {candidates.length > 0 && (
          <Button appearance="primary" disabledFocusable={picked.length === 0} onClick={() => props.take(file, picked)}>
            {takeWords(picked.length)}
          </Button>
        )}
        <Button onClick={props.another}>{PICK_TEXTS.another}</Button>
      </p>
    </section>
  );
}
