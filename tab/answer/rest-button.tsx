import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { FORM_TEXTS } from '../../src/texts/action-forms.ts';
import { restTitle } from '../../src/texts/ask-card.ts';
import type { AnswersReply } from '../../src/wire/answers.ts';
import { useFocusHandedOver } from '../shared/hand-over-focus.ts';
import { sentenceOf } from '../shared/saving/sentence-of.ts';
import type { Answering } from './use-answering.ts';

/** One tap for all that is not past its date, where there are several such questions. */
export function RestButton({ answering, reply }: { readonly answering: Answering; readonly reply: AnswersReply }) {
  return reply.rest.length < 2 ? null : <ManyOnTrack answering={answering} reply={reply} />;
}

function ManyOnTrack({ answering, reply }: { readonly answering: Answering; readonly reply: AnswersReply }) {
  const element = useRef<HTMLDivElement>(null);
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  useFocusHandedOver(element);
  const isAll = reply.rest.length === reply.items.filter(({ receipt }) => receipt === null).length;

  async function send() {
    if (isSending) return;
    setSending(true);
    setTrouble(null);
    try {
      await answering.restOnTrack();
    } catch (error) {
      setTrouble(sentenceOf(error));
    } finally {
      setSending(false);
    }
  }

  return (
    <div ref={element} className="answer-rest">
      <Button disabledFocusable={isSending} onClick={() => void send()}>
        {isSending ? FORM_TEXTS.recording : restTitle(reply.rest.length, isAll)}
      </Button>
      {trouble !== null && (
        <p role="alert" className="answer-note">
          {trouble}
        </p>
      )}
    </div>
  );
}
