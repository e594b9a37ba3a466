import { Button, Checkbox } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { linkedWords, linkWords, standsInWords, VERSIONS_TEXTS } from '../../../src/texts/versions.ts';
import { type SameBody, SameReply } from '../../../src/wire/plan-versions.ts';
import { LongText } from '../../shared/long-text.tsx';
import { useApi } from '../../shared/use-api.ts';
import { sentenceOf } from '../use-document.ts';
import type { Taken } from './choosing.ts';

type Pair = Taken['same'][number];

/** Actions that may be one promise in two places: nothing is linked until it is ticked. */
export function SameOffers(props: {
  readonly same: readonly Pair[];
  readonly linked: (words: string, left: Taken['same']) => void;
}) {
  const { same, linked } = props;
  const api = useApi();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [isLinking, setLinking] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const chosen = same.filter((pair) => ticked.includes(nameOf(pair)));
  const canLink = chosen.length > 0 && !isLinking;

  async function link() {
    setLinking(true);
    setTrouble(null);
    const body: SameBody = { pairs: chosen.map(({ action, other }) => ({ action: action.key, other: other.key })) };
    try {
      await api.post('/api/same-actions', body, SameReply);
      linked(
        linkedWords(chosen.length),
        same.filter((pair) => !chosen.includes(pair)),
      );
    } catch (error) {
      setTrouble(sentenceOf(error));
    }
    setLinking(false);
  }

  return (
    <fieldset className="pick-group same-offers">
      <legend>
        {VERSIONS_TEXTS.same} ({same.length})
      </legend>
      <p className="quiet">{VERSIONS_TEXTS.sameMore}</p>
      {same.length > 1 && (
        <Checkbox
          label={VERSIONS_TEXTS.all}
          checked={chosen.length === same.length ? true : chosen.length > 0 && 'mixed'}
          onChange={() => setTicked(chosen.length === same.length ? [] : same.map(nameOf))}
        />
      )}
      {same.map((pair) => (
        <SamePair
          key={nameOf(pair)}
          pair={pair}
          isTicked={ticked.includes(nameOf(pair))}
          tick={(isOn) =>
            setTicked((before) => [...before.filter((name) => name !== nameOf(pair)), ...(isOn ? [nameOf(pair)] : [])])
          }
        />
      ))}
      {trouble !== null && (
        <p role="alert" className="form-trouble">
          {trouble}
        </p>
      )}
      <Button disabledFocusable={!canLink} onClick={() => canLink && void link()}>
        {isLinking ? VERSIONS_TEXTS.linking : linkWords(chosen.length)}
      </Button>
    </fieldset>
  );
}

function SamePair(props: { readonly pair: Pair; readonly isTicked: boolean; readonly tick: (isOn: boolean) => void }) {
  const { pair, isTicked, tick } = props;
  const texts = useId();
  return (
    <div className="same-pair">
      <div id={texts} className="same-texts">
        {[pair.action, pair.other].map(({ key, ref, text, planTitle, source }) => (
          <p key={key}>
            <span className="said-by">{standsInWords(planTitle, source)}</span>
            {ref !== null && <span className="ref">{ref} </span>}
            <LongText text={text} />
          </p>
        ))}
      </div>
      <Checkbox
        label={VERSIONS_TEXTS.linkThem}
        aria-describedby={texts}
        checked={isTicked}
        onChange={(_event, { checked }) => tick(checked === true)}
      />
    </div>
  );
}

function nameOf({ action, other }: Pair): string {
  return `${action.key} ${other.key}`;
}
