import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { asksToBeDeputy, isDeputyOf, WHEN_TEXTS } from '../../src/texts/when-asked.ts';
import type { AvailabilityReply } from '../../src/wire/availability.ts';
import { useFocusHandedOver } from '../shared/hand-over-focus.ts';
import type { OwnAvailability } from './use-availability.ts';

/** Everybody whose deputy the reader is, or is asked to be. */
export function DeputyOf({ availability }: { readonly availability: OwnAvailability }) {
  const { sight } = availability;
  if (sight.kind !== 'ready') return null;
  return sight.reply.deputyOf.map((one) => (
    <OneDeputyOf key={`${one.person.id} ${one.agreed}`} one={one} availability={availability} />
  ));
}

function OneDeputyOf(props: {
  readonly one: AvailabilityReply['deputyOf'][number];
  readonly availability: OwnAvailability;
}) {
  const { one, availability } = props;
  const { name, id } = one.person;
  const element = useRef<HTMLDivElement>(null);
  useFocusHandedOver(element);
  const say = (agrees: boolean) => () => void availability.say('/deputy-of', { of: id, agrees });
  return (
    <div ref={element} className="deputy-of">
      <p>{one.agreed ? isDeputyOf(name) : asksToBeDeputy(name)}</p>
      <p className="answer-choices">
        {!one.agreed && (
          <Button appearance="primary" disabledFocusable={availability.isSaving} onClick={say(true)}>
            {WHEN_TEXTS.agree}
          </Button>
        )}
        <Button disabledFocusable={availability.isSaving} onClick={say(false)}>
          {one.agreed ? WHEN_TEXTS.end : WHEN_TEXTS.no}
        </Button>
      </p>
    </div>
  );
}
