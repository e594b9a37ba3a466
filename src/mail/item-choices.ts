import type { ActionInPlan } from '../core/plan/find-action.ts';
import { choiceHeard, DECIDE_CHOICES } from '../texts/digest-choices.ts';
import type { DecideWhat, DigestLinks } from './digest-links.ts';
import type { ChoiceView } from './digest-view.ts';
import { oneLine } from './plain-words.ts';
import { actionCalled } from './plan-voice.ts';

/** As much of an action's words as names it in a button that is heard. */
const HEARD = 60;

/** The buttons that decide about an action; none where links lead nowhere. @param day what is asked for, an ISO date */
export function choicesFor(
  { plan, area, action }: ActionInPlan,
  { what, day = '' }: { readonly what: DecideWhat; readonly day?: string | undefined },
  links: DigestLinks | null,
): readonly ChoiceView[] {
  if (links === null) return [];
  const { name, text } = actionCalled(action, area, plan);
  const called = name ?? oneLine(text ?? '', HEARD);
  return DECIDE_CHOICES[what].map(({ choice, words }) => {
    const said = words(day);
    return { key: said, words: said, heard: choiceHeard(said, called), href: links.decide(action.key, what, choice) };
  });
}
