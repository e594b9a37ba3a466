import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { PICK_TEXTS, takeWords } from '../../src/texts/bring-in.ts';
import type { Reading } from './use-document.ts';

type Picking = Extract<Reading, { kind: 'pick' }>;

/** What a document recommends that is no plan, under its own headings: nothing of it is an action until it is picked. */
export function PickList(props: {
  readonly reading: Picking;
  readonly take: (file: File, picked: readonly number[]) => void;
  readonly another: () => void;
}) {
  const { file, noPlan, trouble } = props.reading;
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set());
  const numbered = noPlan.candidates.map((candidate, index) => ({ ...candidate, index }));
  const headings = [...new Set(numbered.map(({ heading }) => heading))];
  const pick = (these: readonly number[], isOn: boolean) =>
    setPicked((before) => new Set([...[...before].filter((index) => !these.includes(index)), ...(isOn ? these : [])]));

  return (
    <section className="pick">
      <h2 tabIndex={-1}>{noPlan.candidates.length > 0 ? PICK_TEXTS.title : file.name}</h2>
      <p>{noPlan.sentence}</p>
      {noPlan.candidates.length === 0 && <p>{PICK_TEXTS.none}</p>}
      {headings.map((heading) => (
        <Group
          key={heading}
          heading={heading ?? PICK_TEXTS.withoutHeading}
          candidates={numbered.filter((candidate) => candidate.heading === heading)}
          picked={picked}
          pick={pick}
        />
      ))}
      {trouble !== null && (
        <p role="alert" className="form-trouble">
          {trouble}
        </p>
      )}
      <p className="form-buttons">
        {noPlan.candidates.length > 0 && (
          <Button
            appearance="primary"
            disabledFocusable={picked.size === 0}
            onClick={() =>
              props.take(
                file,
                [...picked].sort((one, other) => one - other),
              )
            }
          >
            {takeWords(picked.size)}
          </Button>
        )}
        <Button onClick={props.another}>{PICK_TEXTS.another}</Button>
      </p>
    </section>
  );
}

function Group(props: {
  readonly heading: string;
  readonly candidates: readonly { readonly text: string; readonly index: number }[];
  readonly picked: ReadonlySet<number>;
  readonly pick: (these: readonly number[], isOn: boolean) => void;
}) {
  const { heading, candidates, picked, pick } = props;
  const all = candidates.map(({ index }) => index);
  const count = all.filter((index) => picked.has(index)).length;
  return (
    <fieldset className="pick-group">
      <legend>{heading}</legend>
      {all.length > 1 && (
        <Checkbox
          label={PICK_TEXTS.all}
          checked={count === all.length ? true : count > 0 && 'mixed'}
          onChange={() => pick(all, count < all.length)}
        />
      )}
      {candidates.map(({ index, text }) => (
        <Checkbox
          key={index}
          label={text}
          checked={picked.has(index)}
          onChange={(_event, { checked }) => pick([index], checked === true)}
        />
      ))}
    </fieldset>
  );
}
