import { ASKING_TEXTS, roundLine } from '../../src/texts/asking.ts';
import { RoundsReply } from '../../src/wire/asking.ts';
import { askingAddress } from '../shared/addresses.ts';
import { TabLink } from '../shared/tab-link.tsx';
import { useLive } from '../shared/use-live.ts';

/** How far the plan's running round is: counts alone, since everybody in the meeting sees them. */
export function RoundInPlan({ plan }: { readonly plan: string }) {
  const sight = useLive({ path: '/api/rounds', shape: RoundsReply });
  const round = sight.kind === 'ready' ? sight.reply.rounds.find((one) => one.plan === plan) : undefined;
  if (sight.kind !== 'ready' || round === undefined) return null;
  return (
    <p className="round-in-plan">
      {roundLine({ ...round, today: sight.reply.on })}
      {'. '}
      {round.mayAskWho && <TabLink to={askingAddress(plan)}>{ASKING_TEXTS.waiting}</TabLink>}
    </p>
  );
}
