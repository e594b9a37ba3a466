import { actionsHead, couldMean, moreOfThem, PANE_TEXTS } from '../../src/texts/pane.ts';
import { type MentionedReply, MOST_ACTIONS, type PaneAction, PaneActionsReply } from '../../src/wire/pane.ts';
import { StaleNotice } from '../shared/sights.tsx';
import { useLive } from '../shared/use-live.ts';
import type { Letter } from './letter.ts';
import { PaneActionItem } from './pane-action.tsx';

/** The actions that a mail mentions, as they stand now: they change by themselves for as long as the pane is open. */
export function LiveActions({ reply, letter }: { readonly reply: MentionedReply; readonly letter: Letter | null }) {
  const mentioned = [...reply.actions, ...reply.unclear.flatMap(({ actions }) => actions)];
  const sight = useLive({ path: pathOf(mentioned), shape: PaneActionsReply });
  const now = sight.kind === 'ready' ? sight.reply : null;
  // Until they are asked for again they stand as they stood when the mail was looked at.
  const latest = new Map((now ?? { actions: mentioned }).actions.map((action) => [action.key, action]));
  const asItIs = (actions: readonly PaneAction[]) => actions.flatMap(({ key }) => latest.get(key) ?? []);
  const decide = (now ?? reply).decide;
  const today = (now ?? reply).on;
  const item = (action: PaneAction, why: MentionedReply['actions'][number]['why']) => (
    <PaneActionItem
      key={action.key}
      action={action}
      why={why}
      waiting={decide.filter((one) => one.action.key === action.key)}
      today={today}
      letter={letter}
    />
  );
  return (
    <>
      {sight.kind === 'ready' && sight.stale !== null && <StaleNotice stale={sight.stale} />}
      {reply.actions.length > 0 && (
        <section className="pane-part" aria-labelledby="pane-actions">
          <h2 id="pane-actions" tabIndex={-1}>
            {actionsHead(reply.actions.length + reply.more)}
          </h2>
          <ul className="pane-actions">
            {reply.actions.flatMap(({ key, why }) => {
              const action = latest.get(key);
              return action === undefined ? [] : [item(action, why)];
            })}
          </ul>
          {reply.more > 0 && <p className="quiet">{moreOfThem(reply.more)}</p>}
        </section>
      )}
      {reply.unclear.length > 0 && (
        <section className="pane-part" aria-labelledby="pane-unclear">
          <h2 id="pane-unclear" tabIndex={-1}>
            {PANE_TEXTS.unclear}
          </h2>
          {reply.unclear.map(({ words, actions, more }) => (
            <div key={words}>
              <p>{couldMean(words)}</p>
              <ul className="pane-actions">{asItIs(actions).map((action) => item(action, []))}</ul>
              {more > 0 && <p className="quiet">{moreOfThem(more)}</p>}
            </div>
          ))}
        </section>
      )}
    </>
  );
}

function pathOf(actions: readonly PaneAction[]): string {
  const keys = [...new Set(actions.map(({ key }) => key))].slice(0, MOST_ACTIONS);
  return `/api/pane/actions?${keys.map((key) => `key=${encodeURIComponent(key)}`).join('&')}`;
}
