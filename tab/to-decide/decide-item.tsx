import { useRef } from 'react';
import { TAB_TEXTS } from '../../src/texts/tab.ts';
import { TO_DECIDE_TEXTS } from '../../src/texts/to-decide.ts';
import type { Command } from '../../src/wire/action-view.ts';
import type { ToDecideItem } from '../../src/wire/to-decide.ts';
import { ActionLink } from '../shared/action-link.tsx';
import { type Drafts, typedAbout } from '../shared/commands/drafts.ts';
import { subjectOf } from '../shared/commands/subject.ts';
import { CommandButtons } from '../shared/deciding/command-buttons.tsx';
import { ItemFacts } from '../shared/deciding/item-facts.tsx';
import { OpenForm } from '../shared/deciding/open-form.tsx';
import { DecidedMeanwhile, Recorded } from '../shared/deciding/settled.tsx';
import { useFocusHandedOver } from '../shared/hand-over-focus.ts';
import { Standing } from '../shared/standing.tsx';
import { useKeptInView } from '../shared/use-kept-in-view.ts';
import type { ShownItem } from './shown-items.ts';

/** What was recorded about an item, as that was then. */
export interface RecordedOf {
  readonly item: ToDecideItem;
  readonly sentence: string;
}

/** What can be done about the items, and what was. */
export interface Deciding {
  /** The command whose form is open in an item. */
  readonly opened: (key: string) => Command | null;
  /** What was recorded about an item, until somebody is at it again. */
  readonly recorded: (key: string) => RecordedOf | undefined;
  readonly toggle: (key: string, command: Command) => void;
  readonly sent: (recorded: RecordedOf) => void;
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
  // Some of what can be done about it leaves it waiting: the next reply tells.
  const isSettled = settledFor !== null || recorded?.item === item;
  const chosen = deciding.opened(item.key);
  // Decided elsewhere, what is half typed about it is shown, so that nobody loses it unseen.
  const opened = chosen ?? (isSettled ? typedAbout(deciding.drafts, subjectOf(item)) : null);
  return (
    <li ref={element} className="decide-item" tabIndex={-1} data-item={item.key} data-settled={isSettled}>
      <ItemHead item={item} today={today} />
      {!isSettled && <ItemFacts item={item} today={today} />}
      {recorded !== undefined && <Recorded sentence={recorded.sentence} />}
      {recorded === undefined && isSettled && opened === null && <DecidedMeanwhile item={item} />}
      {!isSettled && (
        <CommandButtons item={item} opened={opened} toggle={(command) => deciding.toggle(item.key, command)} />
      )}
      {opened !== null && (
        <OpenForm
          key={opened}
          action={item.action.key}
          about={subjectOf(item)}
          command={opened}
          drafts={deciding.drafts}
          way={chosen === null ? 'unfolded' : 'opened'}
          instead={(command) => deciding.toggle(item.key, command)}
          ended={(sentence) => {
            if (sentence !== null) return deciding.sent({ item, sentence });
            const button = element.current?.querySelector<HTMLElement>('button[aria-expanded="true"][data-command]');
            (button ?? element.current)?.focus();
            if (chosen === opened) deciding.toggle(item.key, opened);
          }}
        />
      )}
    </li>
  );
}

function ItemHead({ item: { action }, today }: { readonly item: ToDecideItem; readonly today: string }) {
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
