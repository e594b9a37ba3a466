import type { NoticeView } from '../../src/core/asking/telling/notice-view.ts';
import { moreNotShown, NOTICE_TEXTS, type NoticeItem, noticePaper } from '../../src/texts/notices.ts';
import { type AdaptiveCard, adaptiveCard, type Container, cardBytes } from './adaptive-card.ts';
import { CARD_ROOM_BYTES } from './ask-card.ts';
import type { CardLinks } from './card-links.ts';
import { fitting } from './fit.ts';
import { plainLine, plainText } from './plain-text.ts';
import { heading, paragraph, run, sentence } from './words.ts';

/** Room kept for the line about what is not shown. */
const TAIL_BYTES = 400;

/** The card of what somebody is told: whatever it is about opens in the tab. */
export function noticeCard(view: Exclude<NoticeView, { readonly kind: 'decision' }>, links: CardLinks): AdaptiveCard {
  const { title, intro, items, closing } = noticePaper(view);
  const top = [heading(title), ...intro.map((words) => sentence(words))];
  const bottom = closing === null ? [] : [sentence(closing, { separator: true })];
  const pieces = items.map((item) => ({ drawn: noticeItem(item, links), rank: 0, roomBytes: CARD_ROOM_BYTES }));
  const kept = fitting(pieces, cardBytes(adaptiveCard(title, [...top, ...bottom])) + TAIL_BYTES);
  const left = pieces.length - kept.size;
  return adaptiveCard(title, [
    ...top,
    ...pieces.filter((_, index) => kept.has(index)).map(({ drawn }) => drawn),
    ...(left === 0 ? [] : [sentence(moreNotShown(left), { separator: true, isSubtle: true })]),
    ...bottom,
  ]);
}

/** One action of a notice. @param links where it opens; null where the card has that elsewhere */
export function noticeItem({ where, name, text, opens, lines }: NoticeItem, links: CardLinks | null): Container {
  const head = text === null ? plainLine(name, 160) : `${plainLine(name, 40)}: ${plainText(text, 280)}`;
  return {
    type: 'Container',
    separator: true,
    spacing: 'medium',
    items: [
      paragraph([run(plainLine(where, 160), { size: 'small', isSubtle: true })]),
      paragraph([run(head, { weight: 'bolder' })], { spacing: 'small' }),
      ...lines.map((line) => paragraph([run(plainText(line, 700))], { spacing: 'small' })),
      ...(opens === null || links === null
        ? []
        : [
            {
              type: 'ActionSet' as const,
              spacing: 'small' as const,
              actions: [
                {
                  type: 'Action.OpenUrl' as const,
                  title: NOTICE_TEXTS.open,
                  url: links.action(opens.plan, opens.action),
                },
              ],
            },
          ]),
    ],
  };
}
