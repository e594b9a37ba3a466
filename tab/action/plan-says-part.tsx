import { STORY_TEXTS } from '../../src/texts/action-story.ts';
import { ACTION_TEXTS } from '../../src/texts/action-view.ts';
import type { ActionReply } from '../../src/wire/action-view.ts';
import { LongText } from '../shared/long-text.tsx';

const TEXTS = ['finding', 'implication', 'response', 'measure', 'followUp'] as const;

/** What the auditor and the plan say about the action, and about the area that it stands in. */
export function PlanSaysPart({ reply: { action } }: { readonly reply: ActionReply }) {
  const texts = [
    ...TEXTS.map((name) => ({ name: ACTION_TEXTS[name], text: action[name] })),
    { name: STORY_TEXTS.context, text: action.areaContext },
    { name: STORY_TEXTS.standards, text: action.standards.join('; ') || null },
  ];
  const said = texts.flatMap(({ name, text }) => (text === null ? [] : { name, text }));
  if (said.length === 0) return null;
  return (
    <section>
      <h3>{ACTION_TEXTS.planSays}</h3>
      <dl className="facts">
        {said.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <LongText text={text} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
