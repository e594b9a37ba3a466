import { useEffect, useRef } from 'react';
import { TO_DECIDE_TEXTS } from '../../../src/texts/to-decide.ts';
import type { ToDecideItem } from '../../../src/wire/to-decide.ts';
import { useAction } from '../commands/use-action.ts';
import { HistoryEntry } from '../history-entry.tsx';
import { DECIDED_BY } from './decided-by.ts';

/** What was recorded just now, by oneself. It takes the focus, which the form that is gone had. */
export function Recorded({ sentence }: { readonly sentence: string }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus({ preventScroll: true }), []);
  return (
    <p ref={line} tabIndex={-1} className="recorded">
      ✔ {sentence}
    </p>
  );
}

/** What somebody else decided meanwhile; where nothing is told that decides it, the last that was recorded since it waits. */
export function DecidedMeanwhile({ item: { kind, action, since } }: { readonly item: ToDecideItem }) {
  const sight = useAction(action.key);
  const lines = sight.kind === 'ready' ? sight.reply.history.filter(({ at }) => since === null || at >= since) : [];
  const last = lines.findLast((line) => DECIDED_BY[kind].includes(line.kind)) ?? lines.at(-1);
  if (sight.kind !== 'ready' || last === undefined)
    return <p className="changed-meanwhile">{TO_DECIDE_TEXTS.waitsNoMore}</p>;
  return (
    <div className="changed-meanwhile">
      <p>
        <strong>{TO_DECIDE_TEXTS.decidedMeanwhile}</strong>
      </p>
      <HistoryEntry line={last} today={sight.reply.on} />
    </div>
  );
}
