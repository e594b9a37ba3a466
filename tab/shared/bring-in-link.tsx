import { COMING_TEXTS } from '../../src/texts/coming.ts';
import { BringInReply } from '../../src/wire/may-bring-in.ts';
import { ADDRESSES } from './addresses.ts';
import { TabLinkButton } from './tab-link.tsx';
import { useLive } from './use-live.ts';

/** The way to bring a plan in, for those who may. Everybody else has nothing here. */
export function BringInLink() {
  const sight = useLive({ path: '/api/bring-in', shape: BringInReply });
  if (sight.kind !== 'ready' || sight.reply.sites.length === 0) return null;
  return (
    <TabLinkButton className="bring-in-link" to={ADDRESSES.bringIn}>
      {COMING_TEXTS.bringIn.open}
    </TabLinkButton>
  );
}
