import { Combobox, Option, OptionGroup } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { MATCHING_TEXTS } from '../../src/texts/matching.ts';
import { FoundReply } from '../../src/wire/matching.ts';
import { useApi } from './use-api.ts';

/** What may be chosen: people, groups, or either. */
export type Choosing = 'people' | 'groups' | 'both';

/** Finds somebody of the directory by name, post or address. */
export function PersonPicker(props: {
  readonly label: string;
  readonly choosing: Choosing;
  /** Where the API looks people up for whoever chooses; coordinators may everybody and every group. */
  readonly findAt?: string;
  /** The object id of a person, or the name of a group, as a sheet would hold it; and how they are called. */
  readonly choose: (person: string, name: string) => void;
}) {
  const { label, choosing, choose, findAt = '/api/directory' } = props;
  const [words, setWords] = useState('');
  const { found, isSearching } = useFound(findAt, useDeferredValue(words.trim()));
  const people = choosing === 'groups' ? [] : found.people;
  const groups = choosing === 'people' ? [] : found.groups;
  const isNothing = people.length + groups.length === 0;

  return (
    <Combobox
      freeform
      className="person-picker"
      aria-label={label}
      placeholder={MATCHING_TEXTS.typeToFind}
      value={words}
      selectedOptions={[]}
      onChange={(event) => setWords(event.target.value)}
      onOptionSelect={(_event, { optionValue, optionText }) => {
        if (optionValue === undefined) return;
        choose(optionValue, optionText ?? optionValue);
        setWords('');
      }}
    >
      {words.trim() !== '' && isNothing && (
        <Option key="none" disabled text="">
          {isSearching ? MATCHING_TEXTS.searching : MATCHING_TEXTS.nobodyFound}
        </Option>
      )}
      {people.map(({ id, name, post, mail }) => (
        <Option key={id} value={id} text={name}>
          <span className="found">
            <span>{name}</span>
            <span className="quiet">{[post, mail].filter(Boolean).join(' · ')}</span>
          </span>
        </Option>
      ))}
      {groups.length > 0 && (
        <OptionGroup label={MATCHING_TEXTS.group}>
          {groups.map(({ id, name }) => (
            <Option key={id} value={name} text={name}>
              {name}
            </Option>
          ))}
        </OptionGroup>
      )}
    </Combobox>
  );
}

const NOTHING: FoundReply = { people: [], groups: [] };

/** What the directory has for these words; the last find stays until the next one is there. */
function useFound(findAt: string, words: string): { readonly found: FoundReply; readonly isSearching: boolean } {
  const api = useApi();
  const path = `${findAt}?find=${encodeURIComponent(words)}`;
  const { data, isFetching } = useQuery({
    queryKey: [path],
    queryFn: () => api.get({ path, shape: FoundReply }, undefined),
    enabled: words !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });
  return { found: words === '' ? NOTHING : (data?.reply ?? NOTHING), isSearching: isFetching };
}
