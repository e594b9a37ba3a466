import type { AskView } from '../../src/core/asking/ask-view.ts';
import type { NotPlain } from '../../src/core/asking/said/said.ts';
import { dayInWords } from '../../src/texts/days.ts';
import { SAID_TEXTS, whichOf } from '../../src/texts/said.ts';
import type { PickData } from '../../src/wire/said-submit.ts';
import { type AdaptiveCard, adaptiveCard, type CardElement, type SubmitAction } from './adaptive-card.ts';
import { plainLine } from './plain-text.ts';
import { heading, paragraph, run } from './words.ts';

/** What was written, and which actions were picked for it so far. */
export interface WhichCardState {
  readonly view: AskView;
  readonly text: string;
  readonly picked: readonly string[];
  readonly unclear: NotPlain;
}

/** A ref stands several times: a button for each of the actions that have it. */
export function whichCard({ view, text, picked, unclear }: WhichCardState): AdaptiveCard {
  const items = view.items.filter(({ action }) => unclear.about.includes(action));
  const repeated = items.map(({ ref }) => plainLine(ref ?? '', 40));
  const question = `${whichOf([...new Set(repeated)].join(', '))} ${SAID_TEXTS.which}`;
  return adaptiveCard(question, [
    heading(SAID_TEXTS.which),
    paragraph([run(question)]),
    ...items.map(({ action, areaHeading, areaTitle, planTitle, ref, text: promise, by }): CardElement => {
      const data: PickData = { said: 'pick', text, picked: [...picked, action] };
      const area = plainLine([areaHeading, areaTitle].filter((part) => part !== '').join(': '), 120);
      const title = `${plainLine(areaHeading, 40)} · ${plainLine(ref ?? '', 20)}`;
      const submit: SubmitAction = { type: 'Action.Submit', title, data };
      const due = by === null ? '' : ` · ${dayInWords(by.toString())}`;
      return {
        type: 'Container',
        separator: true,
        spacing: 'medium',
        items: [
          paragraph([run(`${plainLine(planTitle, 80)} · ${area}${due}`, { size: 'small', isSubtle: true })]),
          paragraph([run(plainLine(promise, 160))], { spacing: 'small' }),
          { type: 'ActionSet', spacing: 'small', actions: [submit] },
        ],
      };
    }),
  ]);
}
