import { DELIVERY_TEXTS } from '../../../src/texts/delivery.ts';
import type { Doing } from './use-delivery.ts';

/** Says how the last thing fared; it stays in sight while the page is scrolled. */
export function DoingLine({ doing }: { readonly doing: Doing }) {
  if (doing.kind === 'failed') {
    return (
      <p role="alert" className="delivery-doing form-trouble">
        {doing.sentence}
      </p>
    );
  }
  const said = doing.kind === 'done' ? doing.said : null;
  return (
    <p role="status" className="delivery-doing" data-quiet={doing.kind !== 'busy' && said === null}>
      {doing.kind === 'busy' ? DELIVERY_TEXTS.saving : said}
    </p>
  );
}
