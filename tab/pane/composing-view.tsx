import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { PANE_TEXTS } from '../../src/texts/pane.ts';
import { PanePlacesReply } from '../../src/wire/pane.ts';
import { Page } from '../shared/page.tsx';
import { EmptySight, FailedSight, LoadingSight } from '../shared/sights.tsx';
import { type Sight, useLive } from '../shared/use-live.ts';
import { ChooseAction } from './choose-action.tsx';
import { ChooseArea } from './choose-area.tsx';
import { InsertPart } from './insert-part.tsx';
import type { Draft } from './outlook.ts';
import { areaChoices, type Choice, type Place } from './places.ts';

/**
 * Beside a mail that is written: how an action or an area stands, put into the mail. Whoever has no part in any plan is
 * told so before there is anything to fill in.
 */
export function ComposingView({ draft }: { readonly draft: Draft }) {
  const places = useLive({ path: '/api/pane/places', shape: PanePlacesReply });
  const isWithout = isWithoutPlan(places);
  return (
    <Page title={PANE_TEXTS.composing} isBusy={places.kind === 'loading'}>
      {places.kind === 'loading' && <LoadingSight words={PANE_TEXTS.composingLoading} />}
      <div role="status">
        {isWithout && <EmptySight shape="○" title={PANE_TEXTS.noPlan} more={PANE_TEXTS.noPlanMore} />}
      </div>
      {places.kind === 'failed' && !isWithout && <FailedSight trouble={places.trouble} tryAgain={places.tryAgain} />}
      {places.kind === 'ready' && !isWithout && <ChooseWhat places={places.reply} draft={draft} />}
    </Page>
  );
}

function isWithoutPlan(places: Sight<PanePlacesReply>): boolean {
  if (places.kind === 'failed') return places.trouble.kind === 'no-rights';
  return places.kind === 'ready' && areaChoices(places.reply).length === 0;
}

function ChooseWhat({ places, draft }: { readonly places: PanePlacesReply; readonly draft: Draft }) {
  const [what, setWhat] = useState<'action' | 'area'>('action');
  const [action, setAction] = useState<string | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const choice: Choice | null = what === 'area' ? place : action === null ? null : { action };
  return (
    <>
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
          <ChooseArea places={places} chosen={place} choose={setPlace} />
        )}
      </div>
      {choice !== null && <InsertPart choice={choice} draft={draft} />}
    </>
  );
}
