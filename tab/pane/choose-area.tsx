import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { PANE_TEXTS } from '../../src/texts/pane.ts';
import { PanePlacesReply } from '../../src/wire/pane.ts';
import { FailedSight } from '../shared/sights.tsx';
import { useLive } from '../shared/use-live.ts';
import { areaChoices, type Place, placeOf } from './places.ts';

/** An area, out of those of all plans that the reader may see. */
export function ChooseArea(props: { readonly chosen: Place | null; readonly choose: (place: Place | null) => void }) {
  const { chosen, choose } = props;
  const sight = useLive({ path: '/api/pane/places', shape: PanePlacesReply });
  const [value, setValue] = useState('');
  if (sight.kind === 'loading') return <p role="status">{PANE_TEXTS.finding}</p>;
  if (sight.kind === 'failed') return <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />;
  const choices = areaChoices(sight.reply);
  if (choices.length === 0) return <p>{PANE_TEXTS.noPlaces}</p>;
  return (
    <Field label={PANE_TEXTS.whichArea}>
      <Select
        value={chosen === null ? '' : value}
        onChange={(_event, next) => {
          setValue(next.value);
          choose(placeOf(next.value, sight.reply) ?? null);
        }}
      >
        <option value="">{PANE_TEXTS.chooseArea}</option>
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
