import { Link } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { ANSWER_TEXTS } from '../../src/texts/answer-form.ts';

/** A field with something wrong in it. */
export interface Fault {
  readonly name: string;
  readonly label: string;
  readonly sentence: string;
}

/**
 * What is missing or wrong in a form, at its top, each with the way to its field. It takes the focus whenever the form was
 * to be sent.
 *
 * @param props.attempt differs with every try
 */
export function FaultSummary(props: {
  readonly faults: readonly Fault[];
  readonly attempt: object;
  readonly goTo: (name: string) => void;
}) {
  const { faults, attempt, goTo } = props;
  const summary = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every try moves the focus, what is typed since does not
  useEffect(() => summary.current?.focus(), [attempt]);
  if (faults.length === 0) return null;
  return (
    <div ref={summary} role="alert" tabIndex={-1} className="answer-note">
      <p>{faults.length === 1 ? ANSWER_TEXTS.oneFault : ANSWER_TEXTS.faults}</p>
      <ul>
        {faults.map(({ name, label, sentence }) => (
          <li key={name}>
            <Link as="button" type="button" inline className="more" onClick={() => goTo(name)}>
              {label}
            </Link>
            : {sentence}
          </li>
        ))}
      </ul>
    </div>
  );
}
