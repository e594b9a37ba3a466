import type { AwaitingKind } from '../../src/core/asking/telling/awaiting-kinds.ts';
import { DECIDE_TEXTS } from '../../src/texts/decide.ts';
import type { ActionReply } from '../../src/wire/action-view.ts';
import { DECIDED_BY } from '../shared/deciding/decided-by.ts';
import { HistoryEntry } from '../shared/history-entry.tsx';

/** Who decided it what and when, as the history tells; or that it waits no more, where that tells of none. */
export function DecidedBefore({ reply, kind }: { readonly reply: ActionReply; readonly kind: AwaitingKind }) {
  const line = reply.history.findLast((one) => DECIDED_BY[kind].includes(one.kind));
  if (line === undefined) return <p className="changed-meanwhile">{DECIDE_TEXTS.waitsNoMore}</p>;
  return (
    <div className="changed-meanwhile">
      <p>
        <strong>{DECIDE_TEXTS.decidedBefore}</strong>
      </p>
      <HistoryEntry line={line} today={reply.on} />
    </div>
  );
}
