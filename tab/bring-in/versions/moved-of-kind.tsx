import { Checkbox } from '@fluentui/react-components';
import { VERSIONS_TEXTS } from '../../../src/texts/versions.ts';
import { type Choosing, isTicked, type Moved } from './choosing.ts';
import { MovedLine } from './moved-line.tsx';

/** The differences of one kind, under the areas that they stand in. */
export function MovedOfKind(props: {
  readonly title: string;
  readonly differences: readonly Moved[];
  readonly choosing: Choosing;
  readonly tick: (differences: readonly Moved[], isOn: boolean) => void;
  readonly close: (id: string, isOn: boolean) => void;
}) {
  const { title, differences, choosing, tick, close } = props;
  const count = differences.filter((difference) => isTicked(choosing, difference)).length;
  const areas = [...new Set(differences.map(({ area }) => area))];
  return (
    <fieldset className="pick-group moved">
      <legend>
        {title} ({differences.length})
      </legend>
      {differences.length > 1 && (
        <Checkbox
          label={VERSIONS_TEXTS.all}
          checked={count === differences.length ? true : count > 0 && 'mixed'}
          onChange={() => tick(differences, count < differences.length)}
        />
      )}
      {areas.map((area) => (
        <section key={area} className="moved-in-area">
          <h3>{area}</h3>
          <ul>
            {differences
              .filter((difference) => difference.area === area)
              .map((difference) => (
                <MovedLine
                  key={difference.id}
                  difference={difference}
                  isTicked={isTicked(choosing, difference)}
                  isClosed={choosing.closed.includes(difference.id)}
                  tick={tick}
                  close={close}
                />
              ))}
          </ul>
        </section>
      ))}
    </fieldset>
  );
}
