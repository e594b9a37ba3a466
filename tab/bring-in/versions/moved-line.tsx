import { Checkbox } from '@fluentui/react-components';
import { useId } from 'react';
import { rowName } from '../../../src/texts/bring-in.ts';
import { differenceField, differenceNote, differenceValue } from '../../../src/texts/differences.ts';
import { VERSIONS_TEXTS } from '../../../src/texts/versions.ts';
import { LongText } from '../../shared/long-text.tsx';
import type { Moved } from './choosing.ts';

/** One difference: its action to be ticked, what it was and is, and what should be known before. */
export function MovedLine(props: {
  readonly difference: Moved;
  readonly isTicked: boolean;
  readonly isClosed: boolean;
  readonly tick: (differences: readonly Moved[], isOn: boolean) => void;
  readonly close: (id: string, isOn: boolean) => void;
}) {
  const { difference, isTicked, isClosed, tick, close } = props;
  const { id, kind, ref, text } = difference;
  const about = useId();
  const note = differenceNote(difference);
  const field = kind === 'other' ? `${differenceField(difference)}: ` : '';
  // A row that comes or goes is judged by all its words; what changes in one only needs its name.
  const name = kind === 'added' || kind === 'gone' ? [ref, text].filter(Boolean).join(' ') : rowName(ref, text);
  return (
    <li>
      <Checkbox
        label={`${field}${name}`}
        aria-describedby={about}
        checked={isTicked}
        onChange={(_event, { checked }) => tick([difference], checked === true)}
      />
      <div id={about} className="moved-about">
        {kind !== 'added' && kind !== 'gone' && <FromTo difference={difference} />}
        {kind === 'added' && difference.action !== null && <p>{VERSIONS_TEXTS.backAgain}</p>}
        {kind === 'gone' && <p className="quiet">{VERSIONS_TEXTS.goneMore}</p>}
        {note !== null && <p className="moved-note">◆ {note}.</p>}
      </div>
      {kind === 'gone' && isTicked && (
        <Checkbox
          className="moved-close"
          label={VERSIONS_TEXTS.close}
          aria-describedby={about}
          checked={isClosed}
          onChange={(_event, { checked }) => close(id, checked === true)}
        />
      )}
    </li>
  );
}

/** What the record has and what the document says; of what is only added there is no before. */
function FromTo({ difference: { kind, from, to } }: { readonly difference: Moved }) {
  if (kind === 'progress' || from === null) return <p className="moved-to">{to !== null && <Value text={to} />}</p>;
  return (
    <p className="from-to">
      <span>
        <span className="only-heard">{VERSIONS_TEXTS.was}: </span>
        <Value text={from} />
      </span>
      <span aria-hidden>→</span>
      <span className="moved-to">
        <span className="only-heard">{VERSIONS_TEXTS.is}: </span>
        {to === null ? VERSIONS_TEXTS.nothingThere : <Value text={to} />}
      </span>
    </p>
  );
}

function Value({ text }: { readonly text: string }) {
  return <LongText text={differenceValue(text)} />;
}
