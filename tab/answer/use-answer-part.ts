import { useRef, useState } from 'react';
import { ANSWER_TEXTS } from '../../src/texts/answer-form.ts';
import type { AnswerItem } from '../../src/wire/answers.ts';
import { faultIn } from '../shared/form-faults.ts';
import { sentenceOf } from '../shared/saving/sentence-of.ts';
import { ANSWER_FORMS, type Asked, type Choice, filledWith } from './answer-forms.ts';
import type { Draft } from './drafts.ts';
import type { Answering } from './use-answering.ts';

/** What somebody can do about one action of a form. */
export interface AnswerDoes {
  readonly draft: Draft | null;
  /** A sentence about what was done last, where its receipt does not say it. */
  readonly note: string | null;
  /** Whether the form was opened by hand, and so takes the focus; not one that a reload brought back. */
  readonly hasChosen: boolean;
  readonly choose: (choice: Choice) => void;
  readonly type: (name: string, value: string) => void;
  readonly send: () => void;
  readonly cancel: () => void;
  readonly correct: () => void;
}

/** @param ended called when a form goes away, or a question comes in place of a receipt */
export function useAnswerPart(answering: Answering, asked: Asked, ended: () => void): AnswerDoes {
  const { drafts } = answering;
  const { item } = asked;
  const [note, setNote] = useState<string | null>(null);
  const [hasChosen, setChosen] = useState(false);
  const isSending = useRef(false);
  const begun = item.receipt === null ? (drafts.find(item.action) ?? begunBefore(item)) : null;

  const put = (draft: Draft | undefined) => drafts.change(item.action, () => draft);

  function choose(choice: Choice) {
    setNote(null);
    setChosen(true);
    if (begun?.choice === choice) return put(undefined);
    const kept = begun?.values.words === undefined ? {} : { words: begun.values.words };
    put({ choice, values: { ...ANSWER_FORMS[choice].first(asked), ...kept }, progress: { kind: 'typing' } });
  }

  async function send() {
    if (begun === null || isSending.current) return;
    const { fields, reply } = ANSWER_FORMS[begun.choice];
    if (fields(asked, begun.values).some((field) => faultIn(field, begun.values) !== null)) {
      return put({ ...begun, progress: { kind: 'incomplete' } });
    }
    isSending.current = true;
    put({ ...begun, progress: { kind: 'sending' } });
    try {
      const { notice } = await answering.reply(item, reply(begun.values));
      ended();
      put(undefined);
      setNote(notice === null ? null : ANSWER_TEXTS.alreadyAnswered);
    } catch (error) {
      // Whatever was typed meanwhile is in it too.
      drafts.change(item.action, (now) => now && { ...now, progress: { kind: 'failed', sentence: sentenceOf(error) } });
    } finally {
      isSending.current = false;
    }
  }

  async function correct() {
    setNote(null);
    try {
      await answering.correct(item);
      setChosen(true);
      ended();
    } catch (error) {
      setNote(sentenceOf(error));
    }
  }

  return {
    draft: begun,
    note,
    hasChosen,
    choose,
    type: (name, value) =>
      begun && put({ ...begun, values: { ...begun.values, [name]: value }, progress: afterTyping(begun) }),
    send: () => void send(),
    cancel: () => {
      ended();
      put(undefined);
      answering.leave(item.action);
    },
    correct: () => void correct(),
  };
}

/** A question that was answered before, and is open again, is filled with that. */
function begunBefore({ before, refused }: AnswerItem): Draft | null {
  const said = refused?.said ?? before;
  return said && { choice: said.outcome, values: filledWith(said), progress: { kind: 'typing' } };
}

/** What is wrong stays marked until it is right; why an answer could not be sent does not outlive a change of it. */
function afterTyping({ progress }: Draft): Draft['progress'] {
  return progress.kind === 'failed' ? { kind: 'typing' } : progress;
}
