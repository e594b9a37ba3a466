import { type RefObject, useRef, useState } from 'react';
import type { Command } from '../../src/wire/action-view.ts';
import type { PaneAction } from '../../src/wire/pane.ts';
import type { ToDecideItem } from '../../src/wire/to-decide.ts';
import { typedAbout, useDrafts } from '../shared/commands/drafts.ts';
import { subjectOf } from '../shared/commands/subject.ts';
import { useAction } from '../shared/commands/use-action.ts';
import { CommandButtons } from '../shared/deciding/command-buttons.tsx';
import { ItemFacts } from '../shared/deciding/item-facts.tsx';
import { LeftOver } from '../shared/deciding/left-over.tsx';
import { OpenForm } from '../shared/deciding/open-form.tsx';
import { type JustDone, Receipt } from '../shared/deciding/receipt.tsx';
import { DecidedMeanwhile } from '../shared/deciding/settled.tsx';
import { useFocusHandedOver } from '../shared/hand-over-focus.ts';

/** All that waits for the reader's decision about an action, decided right there; what was decided says so in its place. */
export function DecideParts(props: {
  readonly action: PaneAction;
  readonly waiting: readonly ToDecideItem[];
  readonly today: string;
}) {
  const { waiting, ...about } = props;
  const waited = useWaited(waiting);
  return (
    <>
      {waited.map((item) => (
        <DecidePart key={item.key} item={item} isWaiting={waiting.includes(item)} {...about} />
      ))}
      <LeftOver besides={waited.map(({ key }) => key)} of={about.action.key} />
    </>
  );
}

/** What waits now, and what did since it was looked at first, as it was last. */
function useWaited(waiting: readonly ToDecideItem[]): readonly ToDecideItem[] {
  const [before, setBefore] = useState(waiting);
  const known = before.map((item) => waiting.find(({ key }) => key === item.key) ?? item);
  const now = [...known, ...waiting.filter((item) => !known.includes(item))];
  if (now.some((item, index) => item !== before[index])) setBefore(now);
  return now;
}

function DecidePart(props: {
  readonly action: PaneAction;
  readonly item: ToDecideItem;
  readonly isWaiting: boolean;
  readonly today: string;
}) {
  const { action, item, isWaiting, today } = props;
  const [chosen, setOpened] = useState<Command | null>(null);
  const [done, setDone] = useState<JustDone | null>(null);
  const drafts = useDrafts();
  const part = useRef<HTMLDivElement>(null);
  // Some of what can be done about it leaves it waiting: the next reply tells.
  const isSettled = !isWaiting || done?.item === item;
  // Decided elsewhere, what is half typed about it is shown, so that nobody loses it unseen.
  const opened = chosen ?? (isSettled ? typedAbout(drafts, subjectOf(item)) : null);
  const toggle = (command: Command) => {
    setDone(null);
    setOpened(opened === command ? null : command);
  };
  return (
    <div ref={part} className="decide-part" tabIndex={-1}>
      {!isSettled && <ItemFacts item={item} today={today} />}
      {done !== null && <PaneReceipt actionKey={action.key} done={done} />}
      {isSettled && done === null && opened === null && <DecidedMeanwhile item={item} />}
      {!isSettled && <Commands item={item} opened={opened} toggle={toggle} part={part} />}
      {opened !== null && (
        <OpenForm
          key={opened}
          action={item.action.key}
          about={subjectOf(item)}
          command={opened}
          drafts={drafts}
          way={chosen === null ? 'unfolded' : 'opened'}
          instead={toggle}
          ended={(recorded) => {
            const button = part.current?.querySelector<HTMLElement>(`[data-command="${opened}"]`);
            (button ?? part.current)?.focus();
            if (recorded !== null) setDone({ command: opened, recorded, item, leads: action.leads });
            setOpened(null);
          }}
        />
      )}
    </div>
  );
}

/** When somebody else decides, they are gone from under the focus: what came of it has it then. */
function Commands(props: {
  readonly item: ToDecideItem;
  readonly opened: Command | null;
  readonly toggle: (command: Command) => void;
  readonly part: RefObject<HTMLElement | null>;
}) {
  const { item, opened, toggle, part } = props;
  const buttons = useRef<HTMLParagraphElement>(null);
  useFocusHandedOver(buttons, part);
  return <CommandButtons ref={buttons} item={item} opened={opened} toggle={toggle} />;
}

function PaneReceipt({ actionKey, done }: { readonly actionKey: string; readonly done: JustDone }) {
  const sight = useAction(actionKey);
  return <Receipt actionKey={actionKey} done={done} history={sight.kind === 'ready' ? sight.reply.history : []} />;
}
