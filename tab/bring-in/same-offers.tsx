import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { BESIDE_TEXTS, rowName } from '../../src/texts/bring-in.ts';
import { type SameBody, SameReply, type VersionReply } from '../../src/wire/plan-versions.ts';
import { useApi } from '../shared/use-api.ts';
import { sentenceOf } from './use-document.ts';

type Pair = VersionReply['same'][number];

/** Actions that may be one promise in two places: nothing is linked until it is ticked. */
export function SameOffers({ same }: { readonly same: readonly Pair[] }) {
  const api = useApi();
  const [ticked, setTicked] = useState<readonly Pair[]>([]);
  const [told, setTold] = useState<{ readonly role: 'status' | 'alert'; readonly words: string } | null>(null);

  async function link() {
    const body: SameBody = { pairs: ticked.map(({ action, other }) => ({ action: action.key, other: other.key })) };
    try {
      await api.post('/api/same-actions', body, SameReply);
      setTold({ role: 'status', words: BESIDE_TEXTS.linked });
    } catch (error) {
      setTold({ role: 'alert', words: sentenceOf(error) });
    }
  }

  return (
    <fieldset className="pick-group differences">
      <legend>{BESIDE_TEXTS.same}</legend>
      <p className="quiet">{BESIDE_TEXTS.sameMore}</p>
      {same.map((pair) => (
        <Checkbox
          key={`${pair.action.key} ${pair.other.key}`}
          label={
            <>
              {rowName(pair.action.ref, pair.action.text)}
              <span className="said-by">
                {pair.other.planTitle}: {rowName(pair.other.ref, pair.other.text)}
              </span>
            </>
          }
          checked={ticked.includes(pair)}
          onChange={(_event, { checked }) =>
            setTicked(checked === true ? [...ticked, pair] : ticked.filter((other) => other !== pair))
          }
        />
      ))}
      <Button disabledFocusable={ticked.length === 0} onClick={() => ticked.length > 0 && void link()}>
        {BESIDE_TEXTS.link}
      </Button>
      {told !== null && (
        <p role={told.role} className={told.role === 'alert' ? 'form-trouble' : 'quiet'}>
          {told.words}
        </p>
      )}
    </fieldset>
  );
}
