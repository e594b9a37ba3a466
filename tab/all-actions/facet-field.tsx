import { Combobox, Field, Option, OptionGroup } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import {
  ALL_ACTIONS_TEXTS,
  ALL_OF_FACET,
  choiceWords,
  chosenCounted,
  FACET_WORDS,
} from '../../src/texts/all-actions.ts';
import { type Choice, choicesOf } from './choices.ts';
import type { Facet } from './facets.ts';
import type { ListedRow } from './listed-row.ts';
import { hasEveryWord } from './search.ts';

/** More at once nobody reads; whoever looks for another one types. */
const MOST_OFFERED = 100;

/** Chooses among the values of a facet; long lists are found in by typing. There is nothing where there is no choice. */
export function FacetField(props: {
  readonly facet: Facet;
  readonly rows: readonly ListedRow[];
  readonly chosen: readonly string[];
  readonly choose: (chosen: readonly string[]) => void;
}) {
  const { facet, rows, chosen, choose } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const choices = useMemo(() => choicesOf(facet, rows), [facet, rows]);
  if (choices.length < 2 && chosen.length === 0) return null;
  const found = choices.filter(({ words }) => hasEveryWord(words, typed ?? ''));
  return (
    <Field label={FACET_WORDS[facet]}>
      <Combobox
        multiselect
        freeform
        placeholder={ALL_OF_FACET[facet]}
        value={typed ?? chosenInWords(choices, chosen)}
        selectedOptions={[...chosen]}
        onChange={(event) => setTyped(event.target.value)}
        onOpenChange={(_event, { open }) => setTyped(open ? '' : null)}
        onOptionSelect={(_event, { selectedOptions }) => {
          choose(selectedOptions);
          setTyped('');
        }}
      >
        {typed !== null && offered(found)}
        {found.length === 0 && (
          <Option key="none" disabled text="">
            {ALL_ACTIONS_TEXTS.noChoice}
          </Option>
        )}
        {found.length > MOST_OFFERED && (
          <Option key="more" disabled text="">
            {ALL_ACTIONS_TEXTS.narrow}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}

/** Areas of several plans stand under their plans. */
function offered(found: readonly Choice[]) {
  const some = found.slice(0, MOST_OFFERED);
  const plans = [...new Set(some.map(({ plan }) => plan))];
  return plans.map((plan) => {
    const options = some.filter((choice) => choice.plan === plan).map(optionOf);
    return plan === null ? (
      options
    ) : (
      <OptionGroup key={plan} label={plan}>
        {options}
      </OptionGroup>
    );
  });
}

function optionOf({ value, words, count }: Choice) {
  return (
    <Option key={value} value={value} text={words}>
      {choiceWords(words, count)}
    </Option>
  );
}

function chosenInWords(choices: readonly Choice[], chosen: readonly string[]): string {
  const [first] = chosen;
  if (first === undefined) return '';
  return chosen.length > 1
    ? chosenCounted(chosen.length)
    : (choices.find(({ value }) => value === first)?.words ?? first);
}
