import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { PANE_TEXTS } from '../../src/texts/pane.ts';
import { Page } from '../shared/page.tsx';
import { ChooseAction } from './choose-action.tsx';
import { ChooseArea } from './choose-area.tsx';
import { InsertPart } from './insert-part.tsx';
import type { Draft } from './outlook.ts';
import type { Choice, Place } from './places.ts';

/** Beside a mail that is written: how an action or an area stands, put into the mail. */
export function ComposingView({ draft }: { readonly draft: Draft }) {
  const [what, setWhat] = useState<'action' | 'area'>('action');
  const [action, setAction] = useState<string | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const choice: Choice | null = what === 'area' ? place : action === null ? null : { action };
  return (
    <Page title={PANE_TEXTS.composing}>
      <p>{PANE_TEXTS.composingWhat}</p>
      <div className="pane-part composing">
        <Field label={PANE_TEXTS.what}>
          <RadioGroup value={what} onChange={(_event, chosen) => setWhat(chosen.value === 'area' ? 'area' : 'action')}>
            <Radio value="action" label={PANE_TEXTS.whatAction} />
            <Radio value="area" label={PANE_TEXTS.whatArea} />
          </RadioGroup>
        </Field>
        {what === 'action' ? (
          <ChooseAction chosen={action} choose={setAction} />
        ) : (
          <ChooseArea chosen={place} choose={setPlace} />
        )}
      </div>
      {choice !== null && <InsertPart choice={choice} draft={draft} />}
    </Page>
  );
}
