import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { answerTo } from '../../src/texts/answer-form.ts';
import { ASK_TEXTS } from '../../src/texts/ask-card.ts';
import { notWritten, recordedWords, saidSoFar } from '../../src/texts/ask-receipt.ts';
import type { AnswerItem } from '../../src/wire/answers.ts';
import { AnswerForm } from './answer-form.tsx';
import { type Asked, choicesOf } from './answer-forms.ts';
import { AnswerReceipt } from './answer-receipt.tsx';
import { useAnswerPart } from './use-answer-part.ts';
import type { Answering } from './use-answering.ts';

/**
 * What somebody says about one action: the replies that are offered, each of which unfolds its few fields in place; or
 * what was recorded, and the way to correct it. When either gives way to the other the focus stays here.
 */
export function AnswerPart({
  answering,
  item,
  on,
  waiting = [],
}: Asked & {
  readonly answering: Answering;
  /** What of the action waits on others. */
  readonly waiting?: readonly string[];
}) {
  const part = useRef<HTMLDivElement>(null);
  const does = useAnswerPart(answering, { item, on }, () => {
    if (part.current?.contains(document.activeElement)) part.current.focus();
  });
  const { receipt, refused } = item;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read out again with each of its buttons
    <div ref={part} role="group" className="answer" aria-label={answerTo(item.ref, item.text)} tabIndex={-1}>
      {/* It has to be there before it says anything. */}
      <div role="status">
        {receipt !== null && <AnswerReceipt item={item} receipt={receipt} />}
        {does.note !== null && <p className="answer-note">{does.note}</p>}
      </div>
      {receipt !== null && (
        <p>
          <Button onClick={does.correct}>{ASK_TEXTS.correct}</Button>
        </p>
      )}
      {receipt === null && (
        <>
          {refused !== null && <p className="answer-note">{notWritten(refused.why)}</p>}
          <SaidBefore item={item} />
          <p className="answer-choices">
            {offered(item, waiting).map(({ choice, label }) => (
              <Button key={choice} aria-expanded={choice === does.draft?.choice} onClick={() => does.choose(choice)}>
                {label}
              </Button>
            ))}
          </p>
          {does.draft !== null && (
            <AnswerForm key={does.draft.choice} asked={{ item, on }} draft={does.draft} does={does} />
          )}
        </>
      )}
    </div>
  );
}

/** While it is being corrected: what is recorded so far. */
function SaidBefore({ item: { before, reason, daysOverdue } }: { readonly item: AnswerItem }) {
  if (before === null) return null;
  const words = recordedWords({ ...before, overdue: daysOverdue > 0, opening: reason === 'opening' });
  return <p className="quiet">{saidSoFar(words, before.state)}</p>;
}

/** What waits for a decision already is not asked for a second time. */
function offered(item: AnswerItem, waiting: readonly string[]): ReturnType<typeof choicesOf> {
  return choicesOf(item).filter(({ choice }) => choice === 'done' || !waiting.includes(choice));
}
