import { RAGS, type Rag } from '../../src/core/plan/rags.ts';
import { PLAN_TEXTS } from '../../src/texts/plan-page.ts';
import { RAG_WORDS } from '../../src/texts/standing.ts';
import type { PlanReply } from '../../src/wire/plan-page.ts';
import type { FormField, Values } from '../shared/form-field.ts';
import { RagMark } from '../shared/rag-mark.tsx';
import { SmallForm } from '../shared/saving/small-form.tsx';
import { Unfolding } from '../shared/saving/unfolding.tsx';
import type { UsePlan } from './use-plan.ts';

type Words = PlanReply['ragWords'];

const FIELDS: readonly FormField[] = RAGS.map((rag) => ({
  kind: 'line',
  name: rag,
  label: RAG_WORDS[rag].word,
  isRequired: false,
}));

/** What the plan calls each standing, and the form that changes it. */
export function RagWordsPart(props: { readonly words: Words; readonly setWords: UsePlan['setWords'] }) {
  const { words, setWords } = props;
  return (
    <section aria-labelledby="rag-words-title">
      <h2 id="rag-words-title">{PLAN_TEXTS.ragWords}</h2>
      <p>{PLAN_TEXTS.ragWordsWhat}</p>
      <dl className="rag-words">
        {RAGS.map((rag) => (
          <div key={rag}>
            <dt>
              <RagMark rag={rag} />
            </dt>
            <dd>{words[rag] ?? <span className="quiet">{PLAN_TEXTS.usual}</span>}</dd>
          </div>
        ))}
      </dl>
      <div className="part-does">
        <Unfolding name={PLAN_TEXTS.changeWords} keeps={PLAN_TEXTS.ragWords}>
          {(done) => (
            <SmallForm
              label={PLAN_TEXTS.ragWords}
              fields={FIELDS}
              first={Object.fromEntries(RAGS.map((rag) => [rag, words[rag] ?? '']))}
              submit={PLAN_TEXTS.save}
              done={done}
              send={(values) => setWords(wordsIn(values))}
            />
          )}
        </Unfolding>
      </div>
    </section>
  );
}

function wordsIn(values: Values): Words {
  const words: Partial<Record<Rag, string>> = {};
  for (const rag of RAGS) words[rag] = values[rag] ?? '';
  return words;
}
