import { useState } from 'react';
import { ANSWER_TEXTS } from '../src/texts/answer-form.ts';
import { MY_ACTIONS_TEXTS } from '../src/texts/tab.ts';
import { AnswerPart } from './answer/answer-part.tsx';
import { RestButton } from './answer/rest-button.tsx';
import { SentScreen } from './answer/sent-screen.tsx';
import { OWN_FORM, useAnswering } from './answer/use-answering.ts';
import type { Answers } from './my-actions/answers.ts';
import { MyActionsScreen } from './my-actions/my-actions-screen.tsx';

/**
 * The personal tab: one's own actions with their answers, or the questions of one card first.
 *
 * @param props.ask the key of the ask that a link leads to
 */
export function MyActionsPage({ ask }: { readonly ask: string | null }) {
  const [shown, setShown] = useState(ask);
  return shown === null ? <OwnActions /> : <SentScreen ask={shown} showAll={() => setShown(null)} />;
}

function OwnActions() {
  const answering = useAnswering(OWN_FORM);
  const { sight } = answering;
  if (sight.kind !== 'ready') {
    const above = sight.kind === 'failed' ? <p className="answer-note">{ANSWER_TEXTS.cannotAnswer}</p> : null;
    return <MyActionsScreen answers={{ under: () => null, answered: [], above }} />;
  }
  const { items, on } = sight.reply;
  const answers: Answers = {
    under: (action, waiting) => {
      const item = items.find((one) => one.action === action);
      if (item === undefined) return <p className="quiet">{ANSWER_TEXTS.notAsked}</p>;
      return <AnswerPart answering={answering} item={item} on={on} waiting={waiting} />;
    },
    answered: items.filter(({ receipt, before }) => receipt !== null || before !== null),
    above: (
      <>
        <p>{MY_ACTIONS_TEXTS.askedInChat}</p>
        <RestButton answering={answering} reply={sight.reply} />
      </>
    ),
  };
  return <MyActionsScreen answers={answers} />;
}
