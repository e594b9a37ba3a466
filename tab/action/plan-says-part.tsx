import { ACTION_TEXTS } from '../../src/texts/action-view.ts';
import { STATUS_WORDS } from '../../src/texts/standing.ts';
import type { ActionReply } from '../../src/wire/action-view.ts';
import { LongText } from '../shared/long-text.tsx';

const TEXTS = ['finding', 'implication', 'response', 'measure', 'followUp'] as const;

/** The pieces of the action with their status, and what the auditor and the plan say about it. */
export function PlanSaysPart({ reply: { action } }: { readonly reply: ActionReply }) {
  const texts = TEXTS.flatMap((name) => (action[name] === null ? [] : { name, text: action[name] }));
  return (
    <>
      {action.parts.length > 0 && (
        <section>
          <h3>{ACTION_TEXTS.parts}</h3>
          <ul className="lines">
            {action.parts.map(({ mark, text, status }) => (
              <li key={`${mark} ${text}`}>
                <span className="ref">{mark}</span> <LongText text={text} />{' '}
                <span className="part-status">{STATUS_WORDS[status]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {texts.length > 0 && (
        <section>
          <h3>{ACTION_TEXTS.planSays}</h3>
          <dl className="facts">
            {texts.map(({ name, text }) => (
              <div key={name}>
                <dt>{ACTION_TEXTS[name]}</dt>
                <dd>
                  <LongText text={text} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}
