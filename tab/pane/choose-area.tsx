import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { PANE_TEXTS } from '../../src/texts/pane.ts';
import type { PanePlacesReply } from '../../src/wire/pane.ts';
import { areaChoices, type Place, placeOf } from './places.ts';

/** An area, out of those of all plans that the reader may see. */
export function ChooseArea(props: {
  readonly places: PanePlacesReply;
  readonly chosen: Place | null;
  readonly choose: (place: Place | null) => void;
}) {
  const { places, chosen, choose } = props;
  const [value, setValue] = useState('');
  return (
    <Field label={PANE_TEXTS.whichArea}>
      <Select
        value={chosen === null ? '' : value}
        onChange={(_event, next) => {
          setValue(next.value);
          choose(placeOf(next.value, places) ?? null);
        }}
      >
        <option value="">{PANE_TEXTS.chooseArea}</option>
        {areaChoices(places).map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
