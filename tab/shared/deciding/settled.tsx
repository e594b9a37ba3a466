import { useEffect, useRef } from 'react';
import { TO_DECIDE_TEXTS } from '../../../src/texts/to-decide.ts';
import { useAction } from '../commands/use-action.ts';
import { HistoryEntry } from '../history-entry.tsx';

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

/** What somebody else decided meanwhile: the last that the history tells. */
export function DecidedMeanwhile({ action }: { readonly action: string }) {
  const sight = useAction(action);
  const last = sight.kind === 'ready' ? sight.reply.history.at(-1) : undefined;
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
