import { useState } from 'react';
import { DECIDE_TEXTS, waitsForInWords } from '../../src/texts/decide.ts';
import type { ActionReply, Command } from '../../src/wire/action-view.ts';
import type { ToDecideItem } from '../../src/wire/to-decide.ts';
import { isTyped, useDrafts } from '../shared/commands/drafts.ts';
import { useForms } from '../shared/commands/use-forms.ts';
import { ItemFacts } from '../shared/deciding/item-facts.tsx';
import { type JustDone, Receipt } from '../shared/deciding/receipt.tsx';
import { ActionHead, ActionName, WholeAction } from './action-head.tsx';
import { Choose } from './choose.tsx';
import { DecidedBefore } from './decided-before.tsx';
import { type Asked, MATTERS, type What, whatOf } from './matters.ts';
import { NextThing } from './next-thing.tsx';
import { OtherAccount } from './other-account.tsx';

/** What waits about one action and the ways to decide it; or what was done, or decided before, or whose turn it is. */
export function DecideMatter(props: {
  readonly reply: ActionReply;
  readonly items: readonly ToDecideItem[];
  readonly asked: Asked;
  /** Called when the next thing is gone to. */
  readonly goOn: () => void;
}) {
  const { reply, items, asked, goOn } = props;
  const { action } = reply;
  const own = items.filter((one) => one.action.key === action.key);
  const item = asked.what === null ? own[0] : own.find(({ kind }) => whatOf(kind) === asked.what);
  const what = asked.what ?? (item === undefined ? null : whatOf(item.kind));
  const [done, setDone] = useState<JustDone | null>(null);
  const forms = useForms(reply, useDrafts(), (how, command, { of }) => {
    if (how !== 'sent') return;
    // Of several who asked for the same, the form lets one be chosen.
    const asker = action.requests.find((request) => request.of === of)?.by;
    const decided = own.find(({ kind, by }) => kind === item?.kind && by === asker) ?? item;
    setDone({ command, item: decided, leads: action.leads });
  });
  const offered = offeredTo(reply, what, item);
  const isHeld = forms.open !== null && isTyped(forms.open.draft);

  if (done !== null) {
    return (
      <>
        <section className="decide-receipt">
          <Receipt actionKey={action.key} done={done} history={reply.history}>
            <ActionName action={action} />
          </Receipt>
          <WholeAction actionKey={action.key} />
        </section>
        <NextThing items={items} besides={done.item?.key ?? null} goOn={goOn} />
      </>
    );
  }
  if (offered.length === 0 && !isHeld) {
    return (
      <>
        <NotYours reply={reply} what={what} />
        <NextThing items={items} besides={null} goOn={goOn} />
      </>
    );
  }
  return (
    <>
      <ActionHead reply={reply} asked={item?.words ?? null} />
      {item !== undefined && <ItemFacts item={item} today={reply.on} />}
      <Choose
        forms={forms}
        reply={reply}
        offered={offered}
        asked={{ what, choice: asked.choice }}
        day={item?.day ?? null}
      />
    </>
  );
}

/** What is asked for can be decided; where nothing of that kind waits in the list, what can be done besides. */
function offeredTo(reply: ActionReply, what: What | null, item: ToDecideItem | undefined): readonly Command[] {
  const besides = (['ask-now', 'take-over'] as const).filter((command) => reply.may.includes(command));
  if (item !== undefined) return [...new Set([...item.commands, ...besides])];
  if (what === null) return besides;
  const { isUnlisted = false, decider } = MATTERS[what];
  return isUnlisted && decider(reply.action) !== undefined ? besides : [];
}

/** It is decided, or somebody else's to decide: of what was asked no more is told here than that. */
function NotYours({ reply, what }: { readonly reply: ActionReply; readonly what: What | null }) {
  const { action } = reply;
  const decider = what === null ? undefined : MATTERS[what].decider(action);
  return (
    <>
      <ActionName action={action} />
      {what === null && <p>{DECIDE_TEXTS.nothingWaits}</p>}
      {what !== null && decider === undefined && <DecidedBefore reply={reply} kinds={MATTERS[what].decidedBy} />}
      {what !== null && decider !== undefined && <p>{waitsForInWords(what, decider, action.areaHeading)}</p>}
      <WholeAction actionKey={action.key} />
      {(what === null || decider !== undefined) && <OtherAccount />}
    </>
  );
}
