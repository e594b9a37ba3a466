import { BRING_IN_TEXTS } from '../../src/texts/bring-in.ts';
import { BringInReply } from '../../src/wire/bring-in.ts';
import { ADDRESSES } from '../shared/addresses.ts';
import { TabLinkButton } from '../shared/tab-link.tsx';
import { useLive } from '../shared/use-live.ts';

/** The way to bring a plan in, for those who may. Everybody else has nothing here. */
export function BringInLink() {
  const sight = useLive({ path: '/api/bring-in', shape: BringInReply });
  if (sight.kind !== 'ready' || sight.reply.sites.length === 0) return null;
  return (
    <TabLinkButton className="bring-in-link" to={ADDRESSES.bringIn}>
      {BRING_IN_TEXTS.open}
    </TabLinkButton>
  );
}
