import { Checkbox } from '@fluentui/react-components';
import type { DifferenceKind } from '../../src/core/plan/versions/difference.ts';
import { BESIDE_TEXTS, DIFFERENCE_WORDS, rowName } from '../../src/texts/bring-in.ts';
import { differenceNote, differenceSentence } from '../../src/texts/differences.ts';
import type { DifferencesReply } from '../../src/wire/plan-versions.ts';

/** The differences of one kind, each with its action, what it was and is, and why it may be left. */
export function DifferencesOfKind(props: {
  readonly kind: DifferenceKind;
  readonly differences: DifferencesReply['differences'];
  readonly ticked: ReadonlySet<string>;
  readonly closed: ReadonlySet<string>;
  readonly tick: (ids: readonly string[], isOn: boolean) => void;
  readonly close: (id: string, isOn: boolean) => void;
}) {
  const { kind, differences, ticked, closed, tick, close } = props;
  const ids = differences.map(({ id }) => id);
  const count = ids.filter((id) => ticked.has(id)).length;
  return (
    <fieldset className="pick-group differences">
      <legend>
        {DIFFERENCE_WORDS[kind]} ({differences.length})
      </legend>
      {ids.length > 1 && (
        <Checkbox
          label={BESIDE_TEXTS.all}
          checked={count === ids.length ? true : count > 0 && 'mixed'}
          onChange={() => tick(ids, count < ids.length)}
        />
      )}
      {differences.map((difference) => (
        <div key={difference.id}>
          <Checkbox
            label={<DifferenceWords difference={difference} />}
            checked={ticked.has(difference.id)}
            onChange={(_event, { checked }) => tick([difference.id], checked === true)}
          />
          {kind === 'gone' && ticked.has(difference.id) && (
            <Checkbox
              className="close-it"
              label={BESIDE_TEXTS.close}
              checked={closed.has(difference.id)}
              onChange={(_event, { checked }) => close(difference.id, checked === true)}
            />
          )}
        </div>
      ))}
    </fieldset>
  );
}

function DifferenceWords({ difference }: { readonly difference: DifferencesReply['differences'][number] }) {
  const { area, ref, text, kind, action } = difference;
  const note = differenceNote(difference);
  // A new row and one that is gone are named by their sentence.
  const isNamed = (kind === 'added' && action === null) || kind === 'gone';
  return (
    <>
      <span className="said-by">{area}</span>
      {!isNamed && <strong>{rowName(ref, text)}: </strong>}
      {differenceSentence(difference)}
      {note !== null && <span className="difference-note">◆ {note}</span>}
    </>
  );
}
