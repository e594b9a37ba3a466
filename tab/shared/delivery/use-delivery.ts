import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { DeliveryReply } from '../../../src/wire/delivery.ts';
import type { Tagged } from '../api.ts';
import { sentenceOf } from '../saving/sentence-of.ts';
import { useApi } from '../use-api.ts';
import { type Sight, useLive } from '../use-live.ts';

/** Where the API has what is sent. */
export const DELIVERY_PATH = '/api/delivery';

/** How the last thing that somebody did fared. */
export type Doing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'done'; readonly said: string | null }
  | { readonly kind: 'failed'; readonly sentence: string };

/** Does something about sending. @returns whether it is done */
export type Steer = (below: string, body: object, said?: string) => Promise<boolean>;

/** What is sent, as it stands now, and how it is steered. */
export interface UseDelivery {
  readonly sight: Sight<DeliveryReply>;
  readonly doing: Doing;
  readonly steer: Steer;
}

/** While cards go out nothing in the record changes yet, so no change is heard of. */
const LOOK_AGAIN_MS = 3_000;

/** Reads how sending goes, every few seconds while cards go out, and steers it. */
export function useDelivery(): UseDelivery {
  const api = useApi();
  const queries = useQueryClient();
  const sight = useLive({ path: DELIVERY_PATH, shape: DeliveryReply });
  const [doing, setDoing] = useState<Doing>({ kind: 'idle' });
  const isMoving = sight.kind === 'ready' && isGoingOut(sight.reply);
  useEffect(() => {
    if (!isMoving) return undefined;
    const looking = setInterval(() => void queries.invalidateQueries({ queryKey: [DELIVERY_PATH] }), LOOK_AGAIN_MS);
    return () => clearInterval(looking);
  }, [isMoving, queries]);

  async function steer(below: string, body: object, said: string | null = null): Promise<boolean> {
    setDoing({ kind: 'busy' });
    try {
      const reply = await api.post(`${DELIVERY_PATH}/${below}`, body, DeliveryReply);
      await queries.cancelQueries({ queryKey: [DELIVERY_PATH] });
      queries.setQueryData<Tagged<DeliveryReply>>([DELIVERY_PATH], { reply, etag: null });
      setDoing({ kind: 'done', said });
      return true;
    } catch (error) {
      setDoing({ kind: 'failed', sentence: sentenceOf(error) });
      return false;
    }
  }
  return { sight, doing, steer };
}

function isGoingOut({ sending, overCap, stopped, digests }: DeliveryReply): boolean {
  if (digests !== null && digests.onTheirWay > 0) return true;
  if (stopped !== null) return false;
  if (overCap?.allowed) return true;
  return sending !== null && sending.counts.waiting + sending.counts.sending + sending.counts.unknown > 0;
}
