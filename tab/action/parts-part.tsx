import { STORY_TEXTS } from '../../src/texts/action-story.ts';
import { ACTION_TEXTS } from '../../src/texts/action-view.ts';
import { STATUS_WORDS } from '../../src/texts/standing.ts';
import type { ActionReply } from '../../src/wire/action-view.ts';
import { DayNear } from '../shared/days.tsx';
import { LongText } from '../shared/long-text.tsx';

/** The pieces of the action, each with its status, and its own leads and day where it has them. */
export function PartsPart({ reply: { action, on } }: { readonly reply: ActionReply }) {
  if (action.parts.length === 0) return null;
  return (
    <section>
      <h3>{ACTION_TEXTS.parts}</h3>
      <ul className="lines">
        {action.parts.map((part) => (
          <li key={`${part.mark} ${part.text}`}>
            <p>
              <span className="ref">{part.mark}</span> <LongText text={part.text} />{' '}
              <span className="part-status">{STATUS_WORDS[part.status]}</span>
            </p>
            {(part.leads.length > 0 || part.duePhrase !== null) && (
              <p className="said-by">
                {part.leads.length > 0 && (
                  <span className="part-fact">
                    {ACTION_TEXTS.lead}: {part.leads.join('; ')}
                  </span>
                )}
                {part.duePhrase !== null && (
                  <span className="part-fact">
                    {ACTION_TEXTS.due}: {part.by === null ? part.duePhrase : <DayNear day={part.by} today={on} />}
                  </span>
                )}
                {part.isLate && (
                  <strong className="part-fact late">
                    <span aria-hidden>▲</span> {STORY_TEXTS.partLate}
                  </strong>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
