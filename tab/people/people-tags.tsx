import { InteractionTag, InteractionTagPrimary, InteractionTagSecondary } from '@fluentui/react-components';
import { MATCHING_TEXTS } from '../../src/texts/matching.ts';

/** People, each with a way to take them away. */
export function PeopleTags(props: {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly remove: (id: string) => void;
}) {
  return (
    <span className="people-tags">
      {props.people.map(({ id, name }) => (
        <InteractionTag key={id} size="small">
          <InteractionTagPrimary hasSecondaryAction>{name}</InteractionTagPrimary>
          <InteractionTagSecondary aria-label={MATCHING_TEXTS.remove} onClick={() => props.remove(id)} />
        </InteractionTag>
      ))}
    </span>
  );
}
