import { type ReactNode, useRef } from 'react';
import { waitingInWords } from '../../src/texts/own-matters.ts';
import type { MyActionsReply } from '../../src/wire/tab.ts';
import { ActionLink } from '../shared/action-link.tsx';
import { useFocusHandedOver } from '../shared/hand-over-focus.ts';
import { LastUpdate } from '../shared/last-update.tsx';
import { Standing } from '../shared/standing.tsx';
import { useKeptInView } from '../shared/use-kept-in-view.ts';
import type { Answered } from './answers.ts';
import { DecidedLine } from './own-matters.tsx';

/** One of one's own actions: how it stands, what it asks, when it is due, what was said last, and what is to be said. */
export function MyAction(props: {
  readonly action: MyActionsReply['actions'][number];
  readonly today: string;
  readonly waiting: MyActionsReply['waiting'];
  readonly decided: MyActionsReply['decided'];
  readonly under: ReactNode;
}) {
  const { action, today, waiting, decided, under } = props;
  const element = useRef<HTMLLIElement>(null);
  useFocusHandedOver(element);
  useKeptInView(element, action.key);
  return (
    <li ref={element} className="my-action">
      <Standing action={action} today={today} />
      <p>
        <ActionLink action={action} />
      </p>
      <p className="quiet of-plan">
        {action.planTitle} · {action.areaHeading}
      </p>
      <p>
        <LastUpdate answer={action.lastAnswer} today={today} />
      </p>
      {waiting.map((one) => (
        <p key={`${one.what} ${one.other}`} className="lies-with-others">
          <span aria-hidden>◆</span> {waitingInWords(one, today)}
        </p>
      ))}
      {decided.map((one) => (
        <DecidedLine key={`${one.outcome} ${one.on} ${one.words}`} decided={one} today={today} />
      ))}
      {under}
    </li>
  );
}

/** One that is open no more, since it was answered here today. */
export function AnsweredAction({ action, under }: { readonly action: Answered; readonly under: ReactNode }) {
  return (
    <li className="my-action">
      <p>
        <ActionLink action={{ ...action, key: action.action }} />
      </p>
      <p className="quiet of-plan">
        {action.planTitle} · {action.areaHeading}
      </p>
      {under}
    </li>
  );
}
