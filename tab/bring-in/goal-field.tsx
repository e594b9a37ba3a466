import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { GOAL_TEXTS } from '../../src/texts/bring-in.ts';
import { STATE_TEXTS } from '../../src/texts/matching.ts';
import type { Goal, Work } from './work.ts';

/** What the document is to become. Where a plan is likely an older version of it, nothing is chosen until somebody does. */
export function GoalField({
  work: { plans, goal },
  choose,
}: {
  readonly work: Work;
  readonly choose: (goal: Goal) => void;
}) {
  const likely = plans.find(({ likeness }) => likeness !== null);
  const first = likely ?? plans[0];
  if (first === undefined) return null;
  const chooseAs = (as: string) => {
    if (as === 'newer' || as === 'part') choose({ as, plan: first.id });
    else choose({ as: 'own' });
  };
  return (
    <div className="goal-field" id="goal" tabIndex={-1}>
      <Field label={GOAL_TEXTS.what} hint={likely ? GOAL_TEXTS.likely(likely.title) : null}>
        <RadioGroup value={goal?.as ?? ''} onChange={(_event, { value }) => chooseAs(value)}>
          <Radio value="own" label={GOAL_TEXTS.own} />
          <Radio value="newer" label={GOAL_TEXTS.newer} />
          <Radio value="part" label={GOAL_TEXTS.part} />
        </RadioGroup>
      </Field>
      {goal !== null && goal.as !== 'own' && (
        <Field label={goal.as === 'newer' ? GOAL_TEXTS.newerOf : GOAL_TEXTS.partOf}>
          <Select value={goal.plan} onChange={(_event, { value }) => choose({ as: goal.as, plan: value })}>
            {plans.map(({ id, title, state }) => (
              <option key={id} value={id}>
                {title} ({STATE_TEXTS[state].name})
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}
