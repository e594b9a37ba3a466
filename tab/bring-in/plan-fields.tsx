import { Field, Input, Select } from '@fluentui/react-components';
import { PREVIEW_TEXTS, siteWords } from '../../src/texts/bring-in.ts';
import { retitled } from './edits.ts';
import { GoalField } from './goal-field.tsx';
import { NOTHING_CHOSEN } from './versions/choosing.ts';
import type { Work } from './work.ts';

/** What is said of the plan as a whole: its title, what it is to become, and where it is kept. */
export function PlanFields({
  work,
  change,
}: {
  readonly work: Work;
  readonly change: (change: (work: Work) => Work) => void;
}) {
  const { head, sites, site, goal } = work;
  const isTitled = head.title.trim() !== '';
  return (
    <div className="plan-fields">
      <Field
        label={PREVIEW_TEXTS.planTitle}
        {...(isTitled ? {} : { validationMessage: { children: PREVIEW_TEXTS.titleMissing, role: undefined } })}
      >
        <Input value={head.title} onChange={(_event, { value }) => change((before) => retitled(before, value))} />
      </Field>
      {sites.length > 1 && goal?.as === 'own' && (
        <Field label={PREVIEW_TEXTS.site} hint={PREVIEW_TEXTS.siteHint}>
          <Select value={site ?? ''} onChange={(_event, { value }) => change((before) => ({ ...before, site: value }))}>
            {sites.map((address) => (
              <option key={address} value={address}>
                {siteWords(address)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <GoalField work={work} choose={(goal) => change((before) => ({ ...before, goal, choosing: NOTHING_CHOSEN }))} />
    </div>
  );
}
