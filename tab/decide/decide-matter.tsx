import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { DECIDE_TEXTS, waitsForInWords } from '../../src/texts/decide.ts';
import type { ActionReply, Command } from '../../src/wire/action-view.ts';
import type { ToDecideItem } from '../../src/wire/to-decide.ts';
import { isTyped } from '../shared/commands/draft.ts';
import { useDrafts } from '../shared/commands/drafts.ts';
import { useForms } from '../shared/commands/use-forms.ts';
import { ItemFacts } from '../shared/deciding/item-facts.tsx';
import { type JustDone, Receipt } from '../shared/deciding/receipt.tsx';
import { ActionHead, ActionName, WholeAction } from './action-head.tsx';
import { Choose } from './choose.tsx';
import { DecidedBefore } from './decided-before.tsx';
import { type Asked, MATTERS, type What } from './matters.ts';
import { NextThing } from './next-thing.tsx';
import { OtherAccount } from './other-account.tsx';
import { type AskedItem, useAskedItem } from './use-asked-item.ts';

/** What waits about one action and the ways to decide it; or what was done, or decided before, or whose turn it is. */
export function DecideMatter(props: {
  readonly reply: ActionReply;
  readonly items: readonly ToDecideItem[];
  readonly asked: Asked;
}) {
  const { reply, items, asked } = props;
  const { action } = reply;
  const own = items.filter((one) => one.action.key === action.key);
  const { item, ...about } = useAskedItem(action.key, own, asked);
  const { what } = about;
  const [done, setDone] = useState<JustDone | null>(null);
  const forms = useForms(reply, about.about, useDrafts(), (recorded, command) => {
    if (recorded !== null) setDone({ command, recorded, item, leads: action.leads });
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
          {item !== undefined && item !== done.item && <StillWaits decideOtherwise={() => setDone(null)} />}
          <WholeAction actionKey={action.key} />
        </section>
        <NextThing items={items} besides={done.item?.key ?? null} />
      </>
    );
  }
  if (offered.length === 0 && !isHeld) {
    return (
      <>
        <NotYours reply={reply} asked={about} own={own} />
        <NextThing items={items} besides={null} />
      </>
    );
  }
  return (
    <>
      <ActionHead reply={reply} asked={item?.words ?? null} />
      {item !== undefined && <ItemFacts item={item} today={reply.on} />}
      <Choose forms={forms} reply={reply} offered={offered} asked={{ ...asked, what }} day={item?.day ?? null} />
    </>
  );
}

/** Some of what can be done about a thing leaves it waiting. */
function StillWaits({ decideOtherwise }: { readonly decideOtherwise: () => void }) {
  const line = useRef<HTMLParagraphElement>(null);
  function press() {
    line.current?.closest('main')?.querySelector<HTMLElement>('h1')?.focus();
    decideOtherwise();
  }
  return (
    <p ref={line}>
      {DECIDE_TEXTS.stillWaits} <Button onClick={press}>{DECIDE_TEXTS.decideOtherwise}</Button>
    </p>
  );
}

/** What is asked for can be decided; where nothing of that kind waits in the list, what can be done besides. */
function offeredTo(reply: ActionReply, what: What | null, item: ToDecideItem | undefined): readonly Command[] {
  const besides = (['ask-now', 'take-over'] as const).filter((command) => reply.may.includes(command));
  if (item !== undefined) return [...new Set([...item.commands, ...besides])];
  if (what === null) return besides;
  const { isUnlisted = false, decider } = MATTERS[what];
  return isUnlisted && decider(reply.action, null) !== undefined ? besides : [];
}

/** It is decided, or somebody else's to decide: of what was asked no more is told here than that. */
function NotYours(props: {
  readonly reply: ActionReply;
  readonly asked: Pick<AskedItem, 'what' | 'of'>;
  readonly own: readonly ToDecideItem[];
}) {
  const { reply, asked, own } = props;
  const { action } = reply;
  const { what, of } = asked;
  // Where the reader has another of its kind, that is what the action tells of.
  const isDecided = what === null || own.some(({ kind }) => kind === MATTERS[what].kind);
  const decider = isDecided ? undefined : MATTERS[what].decider(action, of);
  return (
    <>
      <ActionName action={action} />
      {what === null && <p>{DECIDE_TEXTS.nothingWaits}</p>}
      {what !== null && decider === undefined && <DecidedBefore reply={reply} kind={MATTERS[what].kind} />}
      {what !== null && decider !== undefined && <p>{waitsForInWords(what, decider, action.areaHeading)}</p>}
      <WholeAction actionKey={action.key} />
      {(what === null || decider !== undefined) && <OtherAccount />}
    </>
  );
}
