import { Button } from '@fluentui/react-components';
import { BRING_IN_TEXTS } from '../../src/texts/bring-in.ts';
import { BringInReply } from '../../src/wire/bring-in.ts';
import { useLive } from '../shared/use-live.ts';

/** The way to bring a plan in, for those who may. Everybody else has nothing here. */
export function BringInLink() {
  const sight = useLive({ path: '/api/bring-in', shape: BringInReply });
  if (sight.kind !== 'ready' || sight.reply.sites.length === 0) return null;
  return (
    <Button as="a" size="small" className="bring-in-link" href="/tab/bring-in">
      {BRING_IN_TEXTS.open}
    </Button>
  );
}
