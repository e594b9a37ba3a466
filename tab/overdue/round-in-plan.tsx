import { ASKING_TEXTS, roundLine } from '../../src/texts/asking.ts';
import { RoundsReply } from '../../src/wire/asking.ts';
import { useLive } from '../shared/use-live.ts';
import { askingAddress } from './coordinated.tsx';

/** How far the plan's running round is: counts alone, since everybody in the meeting sees them. */
export function RoundInPlan({ plan }: { readonly plan: string }) {
  const sight = useLive({ path: '/api/rounds', shape: RoundsReply });
  const round = sight.kind === 'ready' ? sight.reply.rounds.find((one) => one.plan === plan) : undefined;
  if (sight.kind !== 'ready' || round === undefined) return null;
  return (
    <p className="round-in-plan">
      {roundLine({ ...round, today: sight.reply.on })}
      {'. '}
      {round.mayAskWho && <a href={askingAddress(plan)}>{ASKING_TEXTS.waiting}</a>}
    </p>
  );
}
