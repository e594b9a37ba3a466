import { waitsFor } from '../../src/texts/action-story.ts';
import { ACTION_TEXTS } from '../../src/texts/action-view.ts';
import type { ActionReply } from '../../src/wire/action-view.ts';
import { DayNear } from '../shared/days.tsx';
import { LongText } from '../shared/long-text.tsx';

const ASKS = { help: ACTION_TEXTS.help, 'not-mine': ACTION_TEXTS.notMine } as const;

/** What leads asked for and nobody decided yet: who, when and in which words. */
export function RequestsPart({ reply: { action, on } }: { readonly reply: ActionReply }) {
  if (action.requests.length === 0) return null;
  return (
    <section>
      <h3>{ACTION_TEXTS.requests}</h3>
      <ol className="lines">
        {action.requests.map((request) => (
          <li key={`${request.kind} ${request.of}`}>
            <p>
              <span aria-hidden>◆</span> <strong>{request.by}</strong> {ASKS[request.kind]}
              <span className="said-by">
                {ACTION_TEXTS.since} <DayNear day={request.on} today={on} />
              </span>
            </p>
            <p className="line-words">
              <LongText text={request.words} isQuote />
            </p>
            <p className="said-by">{waitsFor(request.decider)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
