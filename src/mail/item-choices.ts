import type { Digest } from '../core/digest/digest.ts';
import type { ActionInPlan } from '../core/plan/find-action.ts';
import { choiceHeard, DECIDE_CHOICES } from '../texts/digest-choices.ts';
import type { AskedOf, DigestLinks } from './digest-links.ts';
import type { ChoiceView } from './digest-view.ts';
import { oneLine } from './plain-words.ts';
import { actionCalled } from './plan-voice.ts';

/** As much of an action's words as names it in a button that is heard. */
const HEARD = 60;

/**
 * The buttons that decide about an action; none where links lead nowhere. Taking over is offered to its area's manager
 * alone, since nobody else may.
 *
 * @param day what is asked for, an ISO date
 */
export function choicesFor(
  { plan, area, action }: ActionInPlan,
  { day = '', ...asked }: AskedOf & { readonly day?: string | undefined },
  { digest: { to }, links }: { readonly digest: Pick<Digest, 'to'>; readonly links: DigestLinks | null },
): readonly ChoiceView[] {
  if (links === null) return [];
  const { name, text } = actionCalled(action, area, plan);
  const called = name ?? oneLine(text ?? '', HEARD);
  const isManager = area.manager?.id === to.id;
  const offered = DECIDE_CHOICES[asked.what].filter(({ choice }) => choice !== 'take-over' || isManager);
  return offered.map(({ choice, words }) => {
    const said = words(day);
    return { key: said, words: said, heard: choiceHeard(said, called), href: links.decide(action.key, asked, choice) };
  });
}
