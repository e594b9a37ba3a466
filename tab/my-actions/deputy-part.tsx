import { Button } from '@fluentui/react-components';
import { type ReactNode, useRef } from 'react';
import { deputyLine, WHEN_TEXTS } from '../../src/texts/when-asked.ts';
import type { AvailabilityReply } from '../../src/wire/availability.ts';
import { useFocusHandedOver } from '../shared/hand-over-focus.ts';
import { PersonPicker } from '../shared/person-picker.tsx';
import type { OwnAvailability } from './use-availability.ts';

/** Who is asked in the reader's place, and the way to choose somebody or to end it. */
export function DeputyPart(props: {
  readonly deputy: NonNullable<AvailabilityReply['own']>['deputy'];
  readonly availability: OwnAvailability;
}) {
  const { deputy, availability } = props;
  const choose = (person: string | null) => void availability.say('/deputy', { person });
  return (
    <section className="deputy" aria-label={WHEN_TEXTS.deputy}>
      <h2 tabIndex={-1}>{WHEN_TEXTS.deputy}</h2>
      <p className="quiet">{WHEN_TEXTS.deputyWhat}</p>
      <p role="status">{deputy === null ? WHEN_TEXTS.nobody : deputyLine(deputy.person.name, deputy.agreed)}</p>
      {deputy === null ? (
        <Leaving key="choose">
          <PersonPicker
            label={WHEN_TEXTS.chooseDeputy}
            choosing="people"
            findAt="/api/availability/people"
            choose={choose}
          />
        </Leaving>
      ) : (
        <Leaving key="end">
          <Button disabledFocusable={availability.isSaving} onClick={() => choose(null)}>
            {WHEN_TEXTS.end}
          </Button>
        </Leaving>
      )}
    </section>
  );
}

/** What gives the focus to the heading above it when it goes away. */
function Leaving({ children }: { readonly children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  useFocusHandedOver(element);
  return <div ref={element}>{children}</div>;
}
