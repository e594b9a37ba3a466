import { Button } from '@fluentui/react-components';
import { dayOfWeek } from '../../../src/texts/asking.ts';
import { cameBackInWords, chatSaid, DELIVERY_TEXTS, tryAgainOf, WHY_NOT_REACHED } from '../../../src/texts/delivery.ts';
import type { DeliveryReply } from '../../../src/wire/delivery.ts';

/** Somebody whom an ask, a notice or a digest did not reach: why, what to do about it, and the button that tries again. */
export function UnreachedRow(props: {
  readonly of: Omit<DeliveryReply['notReached'][number], 'ask'>;
  readonly today: string;
  /** What they were not told; null where it goes without saying. */
  readonly told: string | null;
  readonly tryAgain: () => void;
}) {
  const { of, today, told, tryAgain } = props;
  const { name, day, why, chatSaid: said, cameBack } = of;
  const report = cameBack && cameBackInWords(cameBack);
  return (
    <li className="delivery-row">
      <div>
        <p>
          <strong>{name}</strong> {WHY_NOT_REACHED[why].why}
          <span className="quiet">{` (${dayOfWeek(day, today)})`}</span>
        </p>
        {told !== null && <p>{told}</p>}
        {said !== null && said !== why && <p className="quiet">{chatSaid(said)}</p>}
        {report !== null && <p className="quiet">{report}</p>}
        <p>{WHY_NOT_REACHED[why].todo}</p>
      </div>
      <Button size="small" aria-label={tryAgainOf(name)} onClick={tryAgain}>
        {DELIVERY_TEXTS.tryAgain}
      </Button>
    </li>
  );
}
