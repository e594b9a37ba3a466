import { Checkbox } from '@fluentui/react-components';
import { PICK_TEXTS } from '../../src/texts/bring-in.ts';

/** A sentence that may be picked, and its position in the document. */
interface Candidate {
  readonly index: number;
  readonly text: string;
  readonly heading: string | null;
}

/** Sentences to pick from, under their headings; those of one heading can be picked together. */
export function PickGroups(props: {
  readonly candidates: readonly Candidate[];
  readonly picked: readonly number[];
  readonly pick: (picked: readonly number[]) => void;
}) {
  const { candidates, picked, pick } = props;
  const headings = [...new Set(candidates.map(({ heading }) => heading))];
  const turn = (these: readonly number[], isOn: boolean) => {
    const others = picked.filter((index) => !these.includes(index));
    pick((isOn ? [...others, ...these] : others).toSorted((one, other) => one - other));
  };
  return headings.map((heading) => {
    const under = candidates.filter((candidate) => candidate.heading === heading);
    const all = under.map(({ index }) => index);
    const count = all.filter((index) => picked.includes(index)).length;
    return (
      <fieldset key={heading} className="pick-group">
        <legend>{heading ?? PICK_TEXTS.withoutHeading}</legend>
        {all.length > 1 && (
          <Checkbox
            label={PICK_TEXTS.all}
            checked={count === all.length ? true : count > 0 && 'mixed'}
            onChange={() => turn(all, count < all.length)}
          />
        )}
        {under.map(({ index, text }) => (
          <Checkbox
            key={index}
            label={text}
            checked={picked.includes(index)}
            onChange={(_event, { checked }) => turn([index], checked === true)}
          />
        ))}
      </fieldset>
    );
  });
}
