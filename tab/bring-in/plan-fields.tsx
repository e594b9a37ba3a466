import { Field, Input, Select } from '@fluentui/react-components';
import { PREVIEW_TEXTS, siteWords } from '../../src/texts/bring-in.ts';
import { STATE_TEXTS } from '../../src/texts/matching.ts';
import { retitled } from './edits.ts';
import type { Work } from './work.ts';

/** What is said of the plan as a whole: its title, where it is kept, and which plans it may be a newer version of. */
export function PlanFields({
  work,
  change,
}: {
  readonly work: Work;
  readonly change: (change: (work: Work) => Work) => void;
}) {
  const { head, sites, site, existing } = work;
  const isTitled = head.title.trim() !== '';
  return (
    <div className="plan-fields">
      <Field
        label={PREVIEW_TEXTS.planTitle}
        {...(isTitled ? {} : { validationMessage: { children: PREVIEW_TEXTS.titleMissing, role: undefined } })}
      >
        <Input value={head.title} onChange={(_event, { value }) => change((before) => retitled(before, value))} />
      </Field>
      {sites.length > 1 && (
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
      {existing.length > 0 && (
        <div className="changed-meanwhile">
          <p>{PREVIEW_TEXTS.existing}:</p>
          <ul>
            {existing.map(({ id, title, state }) => (
              <li key={id}>
                {title} ({STATE_TEXTS[state].name})
              </li>
            ))}
          </ul>
          <p>{PREVIEW_TEXTS.existingMore}</p>
        </div>
      )}
    </div>
  );
}
