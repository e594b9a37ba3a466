import { useEffect, useRef } from 'react';
import { ANSWER_TEXTS, formHead } from '../../src/texts/answer-form.ts';
import { ASK_TEXTS } from '../../src/texts/ask-card.ts';
import { FIRST_CARD_TEXTS, whoAsks } from '../../src/texts/first-card.ts';
import type { AnswersReply } from '../../src/wire/answers.ts';
import { EmptySight, StaleNotice } from '../shared/sights.tsx';
import type { Stale } from '../shared/use-live.ts';
import { Question } from './question.tsx';
import { RestButton } from './rest-button.tsx';
import type { Answering } from './use-answering.ts';

/**
 * The questions of one ask, in its order.
 *
 * @param props.reply the form as it stands
 */
export function Questions(props: {
  readonly answering: Answering;
  readonly reply: AnswersReply;
  readonly stale: Stale | null;
  /** Whether the focus begins at the first question that is open. */
  readonly startsThere?: boolean;
}) {
  const { answering, reply, stale, startsThere = false } = props;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (startsThere) list.current?.querySelector<HTMLElement>('.answer:has(.answer-choices)')?.focus();
  }, [startsThere]);
  if (reply.items.length === 0) {
    return <EmptySight shape="✔" title={ASK_TEXTS.nothingOpen} more={ANSWER_TEXTS.nothingAsked} />;
  }
  return (
    <>
      {stale !== null && <StaleNotice stale={stale} />}
      {reply.asker !== null && (
        <p>
          {whoAsks(reply.asker)} {FIRST_CARD_TEXTS.why} {FIRST_CARD_TEXTS.who}
        </p>
      )}
      <p role="status" className="form-head">
        {formHead(countsOf(reply))}
      </p>
      <RestButton answering={answering} reply={reply} />
      <ol ref={list} className="questions" aria-label={ANSWER_TEXTS.questions}>
        {reply.items.map((item) => (
          <Question key={item.action} answering={answering} item={item} on={reply.on} />
        ))}
      </ol>
    </>
  );
}

function countsOf({ items }: AnswersReply) {
  const open = items.filter(({ receipt }) => receipt === null);
  return {
    total: items.length,
    left: open.length,
    kept: items.filter(({ receipt }) => receipt?.state === 'kept').length,
    opening: open.filter(({ reason }) => reason === 'opening').length,
  };
}
