import { DECIDE_TEXTS } from '../../src/texts/decide.ts';
import type { ActionReply } from '../../src/wire/action-view.ts';
import type { ToDecideItem } from '../../src/wire/to-decide.ts';
import { ItemFacts } from '../shared/deciding/item-facts.tsx';
import type { What } from './matters.ts';

/** Who asked for what, when and why; of a failed check, that it is open again. */
export function WhatWaits(props: {
  readonly item: ToDecideItem | undefined;
  readonly what: What | null;
  readonly reply: ActionReply;
}) {
  const { item, what, reply } = props;
  if (item !== undefined) return <ItemFacts item={item} today={reply.on} />;
  if (what !== 'reopened') return null;
  return (
    <div className="asked">
      <p>
        <strong>{DECIDE_TEXTS.reopened}</strong>
      </p>
    </div>
  );
}
