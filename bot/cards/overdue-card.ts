import { lastSaid } from '../../src/core/plan/last-said.ts';
import type { OverdueAction, OverdueArea, OverdueList } from '../../src/core/plan/overdue-list.ts';
import { type Action, leadNames } from '../../src/core/plan/plan.ts';
import { daysCounted } from '../../src/texts/days.ts';
import { noWordsGiven, quoted } from '../../src/texts/last-said.ts';
import {
  moreElsewhere,
  moreInArea,
  OVERDUE_CARD_TEXTS,
  overdueCounts,
  overdueHead,
  overdueInArea,
} from '../../src/texts/overdue-card.ts';
import { areaTitleLine } from '../../src/texts/tab.ts';
import {
  type AdaptiveCard,
  adaptiveCard,
  type CardElement,
  type Container,
  cardBytes,
  type TextRun,
} from './adaptive-card.ts';
import { CARD_ROOM_BYTES } from './ask-card.ts';
import { fitting } from './fit.ts';
import { plainLine } from './plain-text.ts';
import { heading, paragraph, run, sentence } from './words.ts';

/** Actions that one area shows: the longest overdue. */
const PER_AREA = 3;
const TAIL_BYTES = 600;

/** What is overdue in the plans that somebody may read: areas in plan order, the longest overdue first in each. */
export function overdueCard(lists: readonly OverdueList[]): AdaptiveCard {
  const total = lists.reduce((sum, list) => sum + list.overdue, 0);
  if (total === 0) {
    return adaptiveCard(OVERDUE_CARD_TEXTS.nothingOverdue, [
      heading(OVERDUE_CARD_TEXTS.nothingOverdue),
      sentence(OVERDUE_CARD_TEXTS.nothingOverdueMore, { isSubtle: true }),
    ]);
  }
  const pieces = lists.flatMap(planPieces);
  const top = [heading(overdueHead(total))];
  const bytesTaken = cardBytes(adaptiveCard(overdueHead(total), top)) + TAIL_BYTES;
  const kept = fitting(
    pieces.map(({ drawn }) => ({ drawn, rank: 0, roomBytes: CARD_ROOM_BYTES })),
    bytesTaken,
  );
  const left = pieces.filter((_, index) => !kept.has(index)).reduce((sum, piece) => sum + piece.overdue, 0);
  return adaptiveCard(`${overdueHead(total)}.`, [
    ...top,
    ...pieces.filter((_, index) => kept.has(index)).map((piece) => piece.drawn),
    ...(left > 0 ? [sentence(moreElsewhere(left), { separator: true, isSubtle: true })] : []),
  ]);
}

interface OverduePiece {
  readonly drawn: CardElement;
  readonly overdue: number;
}

function planPieces(list: OverdueList): readonly OverduePiece[] {
  const areas = list.areas.filter((entry) => entry.overdue.length > 0);
  if (areas.length === 0) return [];
  return [
    { drawn: planTop(list), overdue: 0 },
    ...areas.map((entry) => ({ drawn: areaBox(entry), overdue: entry.overdue.length })),
  ];
}

function planTop(list: OverdueList): Container {
  return {
    type: 'Container',
    spacing: 'medium',
    items: [
      paragraph([run(plainLine(list.plan.title, 120), { weight: 'bolder' })]),
      sentence(overdueCounts(list), { isSubtle: true, spacing: 'none' }),
    ],
  };
}

function areaBox({ area, overdue }: OverdueArea): Container {
  const hidden = overdue.length - PER_AREA;
  return {
    type: 'Container',
    separator: true,
    spacing: 'medium',
    items: [
      paragraph([
        run(plainLine(areaTitleLine(area), 140), { weight: 'bolder' }),
        run(` · ${overdueInArea(overdue.length)}`, { isSubtle: true }),
      ]),
      ...overdue.slice(0, PER_AREA).flatMap(actionLines),
      ...(hidden > 0 ? [sentence(moreInArea(hidden), { isSubtle: true, size: 'small', spacing: 'small' })] : []),
    ],
  };
}

function actionLines({ action, daysOverdue }: OverdueAction): readonly CardElement[] {
  const leads = leadNames(action)
    .map((lead) => plainLine(lead, 60))
    .join('; ');
  return [
    paragraph(
      [
        run(`▲ ${daysCounted(daysOverdue)} `, { color: 'attention', weight: 'bolder' }),
        run(plainLine([action.ref, action.text].filter((part) => part !== null).join(' '), 140)),
      ],
      { spacing: 'small' },
    ),
    paragraph(
      [
        run(leads === '' ? OVERDUE_CARD_TEXTS.noLead : plainLine(leads, 120), { size: 'small', isSubtle: true }),
        ...lastUpdate(action),
      ],
      { spacing: 'none' },
    ),
  ];
}

function lastUpdate(action: Action): readonly TextRun[] {
  const last = lastSaid(action);
  if (last === null) return [];
  if (last.words !== null) return [run(` · ${quoted(plainLine(last.words, 100))}`, { size: 'small', italic: true })];
  const by = last.by === null ? null : plainLine(last.by, 60);
  return [run(` · ${noWordsGiven(by, last.on)}`, { size: 'small', isSubtle: true })];
}
