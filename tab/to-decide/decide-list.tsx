import { useCallback, useState } from 'react';
import { groupHead, newItemHeard, settledHeard, TO_DECIDE_TEXTS } from '../../src/texts/to-decide.ts';
import type { Command } from '../../src/wire/action-view.ts';
import type { ToDecideItem, ToDecideReply } from '../../src/wire/to-decide.ts';
import { typedAbout, useDrafts } from '../shared/commands/drafts.ts';
import { subjectOf } from '../shared/commands/subject.ts';
import { LeftOver } from '../shared/deciding/left-over.tsx';
import { EmptySight } from '../shared/sights.tsx';
import { DecideItem, type Deciding, type RecordedOf } from './decide-item.tsx';
import { useNewItems } from './use-new-items.ts';
import { useShownItems } from './use-shown-items.ts';

const KINDS = ['revision', 'reopened', 'help', 'not-mine', 'unanswered', 'check'] as const;

/** All that waits, by what is asked. One form is open at a time; what was decided says so for a while, and then goes. */
export function DecideList({ reply }: { readonly reply: ToDecideReply }) {
  const [opened, setOpened] = useState<{ readonly key: string; readonly command: Command } | null>(null);
  const [recorded, setRecorded] = useState<ReadonlyMap<string, RecordedOf>>(new Map());
  const drafts = useDrafts();
  const openKey = opened?.key ?? null;
  const shown = useShownItems(
    reply.items,
    useCallback(
      (item: ToDecideItem) => item.key === openKey || typedAbout(drafts, subjectOf(item)) !== null,
      [openKey, drafts],
    ),
  );
  const fresh = useNewItems(reply.items);
  const deciding: Deciding = {
    drafts,
    opened: (key) => (opened?.key === key ? opened.command : null),
    recorded: (key) => recorded.get(key),
    toggle: (key, command) => {
      setRecorded((before) => new Map([...before].filter(([other]) => other !== key)));
      setOpened(opened?.key === key && opened.command === command ? null : { key, command });
    },
    sent: (one) => {
      setRecorded((before) => new Map(before).set(one.item.key, one));
      setOpened(null);
    },
  };
  const settled = shown.filter(({ item, settledFor }) => settledFor !== null || recorded.has(item.key));
  return (
    <>
      <p role="status" aria-label={TO_DECIDE_TEXTS.changes} className="only-heard">
        {[
          ...settled.map(({ item }) => settledHeard(item.action.ref, recorded.get(item.key)?.sentence ?? null)),
          ...fresh.map(({ kind, action }) => newItemHeard(kind, action.ref)),
        ].join(' ')}
      </p>
      {reply.items.length === 0 && <NothingWaits mayDecide={reply.mayDecide} />}
      {KINDS.map((kind) => ({ kind, own: shown.filter(({ item }) => item.kind === kind) }))
        .filter(({ own }) => own.length > 0)
        .map(({ kind, own }) => (
          <section key={kind} className="decide-group" aria-labelledby={`to-decide-${kind}`}>
            <h2 id={`to-decide-${kind}`} tabIndex={-1}>
              {groupHead(kind, own.filter(({ settledFor }) => settledFor === null).length)}
            </h2>
            <ol>
              {own.map((one) => (
                <DecideItem key={one.item.key} shown={one} today={reply.on} deciding={deciding} />
              ))}
            </ol>
          </section>
        ))}
      <LeftOver besides={shown.map(({ item }) => item.key)} />
    </>
  );
}

function NothingWaits({ mayDecide }: { readonly mayDecide: boolean }) {
  const { nothing, nothingMore, neverTitle, never } = TO_DECIDE_TEXTS;
  if (!mayDecide) return <EmptySight shape="○" title={neverTitle} more={never} />;
  return <EmptySight shape="✔" title={nothing} more={nothingMore} />;
}
