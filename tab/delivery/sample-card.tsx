import { useQuery } from '@tanstack/react-query';
import { AdaptiveCard, HostConfig } from 'adaptivecards';
import { useEffect, useRef, useState } from 'react';
import { DELIVERY_TEXTS } from '../../src/texts/delivery.ts';
import { SampleReply } from '../../src/wire/delivery.ts';
import { DELIVERY_PATH } from '../shared/delivery/use-delivery.ts';
import { useApi } from '../shared/use-api.ts';

const PATH = `${DELIVERY_PATH}/sample`;

/** The card that goes out next, drawn by the library that Teams' own cards are made for. */
export function SampleCard() {
  const api = useApi();
  const { data, isError } = useQuery({
    queryKey: [PATH],
    queryFn: () => api.get({ path: PATH, shape: SampleReply }, undefined),
    retry: false,
  });
  if (isError) return <p role="alert">{DELIVERY_TEXTS.cardBroken}</p>;
  if (data === undefined) return <p className="quiet">{DELIVERY_TEXTS.cardLoading}</p>;
  const { card } = data.reply;
  return card === null ? <p>{DELIVERY_TEXTS.noCard}</p> : <DrawnCard card={card} />;
}

function DrawnCard({ card }: { readonly card: object }) {
  const place = useRef<HTMLDivElement>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    const drawn = draw(card, place.current);
    if (drawn === null) return setBroken(true);
    place.current?.replaceChildren(drawn);
    return undefined;
  }, [card]);
  if (isBroken) return <p role="alert">{DELIVERY_TEXTS.cardBroken}</p>;
  return (
    <figure className="sample-card">
      <figcaption className="quiet">{DELIVERY_TEXTS.cardWhat}</figcaption>
      {/* A picture of a card: nothing in it is to be reached or pressed. */}
      <div ref={place} inert role="img" aria-label={DELIVERY_TEXTS.cardLabel} />
    </figure>
  );
}

/** Null where the library cannot draw it. */
function draw(json: object, place: HTMLElement | null): HTMLElement | null {
  if (place === null) return null;
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfigOf(getComputedStyle(place)));
  // What the bot writes is plain text; nothing in it is taken for markup here.
  AdaptiveCard.onProcessMarkdown = (_text, result) => {
    result.didProcess = false;
  };
  card.parse(json);
  return card.render() ?? null;
}

/** The library takes colours as values, and the page's theme has them. */
function hostConfigOf(style: CSSStyleDeclaration): object {
  const colour = (name: string) => style.getPropertyValue(name).trim() || style.color;
  const [text, quiet] = [colour('--colorNeutralForeground1'), colour('--colorNeutralForeground2')];
  const words = { default: { default: text, subtle: quiet } };
  const accents = {
    accent: both(colour('--colorBrandForeground1')),
    attention: both(colour('--colorPaletteRedForeground1')),
    good: both(colour('--colorPaletteGreenForeground1')),
    warning: both(colour('--colorPaletteMarigoldForeground2')),
  };
  const foregroundColors = { ...words, ...accents };
  const [page, emphasis] = [colour('--colorNeutralBackground1'), colour('--colorNeutralBackground3')];
  return {
    fontFamily: 'inherit',
    containerStyles: {
      default: { backgroundColor: page, foregroundColors },
      emphasis: { backgroundColor: emphasis, foregroundColors },
    },
  };
}

function both(colour: string): object {
  return { default: colour, subtle: colour };
}
