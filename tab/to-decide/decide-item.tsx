import { useRef } from 'react';
import { TAB_TEXTS } from '../../src/texts/tab.ts';
import { TO_DECIDE_TEXTS } from '../../src/texts/to-decide.ts';
import type { Command } from '../../src/wire/action-view.ts';
import { ActionLink } from '../shared/action-link.tsx';
import type { Drafts } from '../shared/commands/drafts.ts';
import { CommandButtons } from '../shared/deciding/command-buttons.tsx';
import { ItemFacts } from '../shared/deciding/item-facts.tsx';
import { OpenForm } from '../shared/deciding/open-form.tsx';
import { DecidedMeanwhile, Recorded } from '../shared/deciding/settled.tsx';
import { useFocusHandedOver } from '../shared/hand-over-focus.ts';
import { Standing } from '../shared/standing.tsx';
import { useKeptInView } from '../shared/use-kept-in-view.ts';
import type { ShownItem } from './shown-items.ts';

/** What can be done about the items, and what was. */
export interface Deciding {
  /** The command whose form is open in an item. */
  readonly opened: (key: string) => Command | null;
  readonly recorded: (key: string) => string | null;
  readonly toggle: (key: string, command: Command) => void;
  readonly sent: (key: string, command: Command) => void;
  readonly drafts: Drafts;
}

/** Something to decide: the action, what it takes to decide, and the buttons that do, each of which unfolds its form here. */
export function DecideItem(props: { readonly shown: ShownItem; readonly today: string; readonly deciding: Deciding }) {
  const { shown, today, deciding } = props;
  const { item, settledFor } = shown;
  const element = useRef<HTMLLIElement>(null);
  useFocusHandedOver(element);
  useKeptInView(element, item.action.key);
  const recorded = deciding.recorded(item.key);
  const opened = deciding.opened(item.key);
  const isSettled = settledFor !== null || recorded !== null;
  return (
    <li ref={element} className="decide-item" data-item={item.key} data-settled={isSettled}>
      <ItemHead item={item} today={today} />
      {!isSettled && <ItemFacts item={item} today={today} />}
      {recorded !== null && <Recorded sentence={recorded} />}
      {recorded === null && isSettled && opened === null && <DecidedMeanwhile action={item.action.key} />}
      {!isSettled && (
        <CommandButtons item={item} opened={opened} toggle={(command) => deciding.toggle(item.key, command)} />
      )}
      {opened !== null && (
        <OpenForm
          key={opened}
          item={item}
          command={opened}
          drafts={deciding.drafts}
          ended={(how) => {
            if (how === 'sent') return deciding.sent(item.key, opened);
            element.current?.querySelector<HTMLElement>('button[aria-expanded="true"][data-command]')?.focus();
            deciding.toggle(item.key, opened);
          }}
        />
      )}
    </li>
  );
}

function ItemHead({ item: { action }, today }: { readonly item: ShownItem['item']; readonly today: string }) {
  return (
    <>
      <Standing action={action} today={today} />
      <p>
        <ActionLink action={action} />
      </p>
      <p className="quiet of-plan">
        {action.planTitle} · {action.areaHeading} · {TO_DECIDE_TEXTS.lead}:{' '}
        {action.leads.length === 0 ? TAB_TEXTS.noLead : action.leads.join('; ')}
      </p>
    </>
  );
}
