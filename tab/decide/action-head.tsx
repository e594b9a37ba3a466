import { DECIDE_TEXTS } from '../../src/texts/decide.ts';
import { TAB_TEXTS } from '../../src/texts/tab.ts';
import { TO_DECIDE_TEXTS } from '../../src/texts/to-decide.ts';
import type { ActionReply } from '../../src/wire/action-view.ts';
import { actionAddress } from '../shared/addresses.ts';
import { LastUpdate } from '../shared/last-update.tsx';
import { LongText } from '../shared/long-text.tsx';
import { Standing } from '../shared/standing.tsx';
import { TabLink } from '../shared/tab-link.tsx';

/**
 * Which action it is, how it stands and what was said last: as much as it takes to decide about it.
 *
 * @param props.asked the words in which something was asked for: where nothing was said since they stand below already
 */
export function ActionHead(props: { readonly reply: ActionReply; readonly asked: string | null }) {
  const { action, on } = props.reply;
  const isSaidBelow = props.asked !== null && action.lastAnswer?.words === props.asked;
  return (
    <section className="decide-action">
      <p className="quiet">
        {action.planTitle} · {action.areaHeading}
      </p>
      <h2 tabIndex={-1}>
        {action.ref !== null && <span className="ref">{action.ref} </span>}
        <LongText text={action.text} />
      </h2>
      <Standing action={action} today={on} />
      <p>
        {TO_DECIDE_TEXTS.lead}: {action.leads.length === 0 ? TAB_TEXTS.noLead : action.leads.join('; ')}
      </p>
      {!isSaidBelow && (
        <p>
          {TO_DECIDE_TEXTS.lastUpdate}: <LastUpdate answer={action.lastAnswer} today={on} />
        </p>
      )}
      <WholeAction actionKey={action.key} />
    </section>
  );
}

/** Its ref and words alone. */
export function ActionName({ action }: { readonly action: ActionReply['action'] }) {
  return (
    <p>
      {action.ref !== null && <span className="ref">{action.ref} </span>}
      <LongText text={action.text} />
    </p>
  );
}

/** The way to all of it. */
export function WholeAction({ actionKey }: { readonly actionKey: string }) {
  return (
    <p>
      <TabLink to={actionAddress(actionKey)}>{DECIDE_TEXTS.whole}</TabLink>
    </p>
  );
}
