import type { NotedAddition, NotedArea, NotedItem, NotesView } from '../../src/core/plan/meeting/notes-view.ts';
import { MEETING_NOTES_TEXTS as TEXTS } from '../../src/texts/meeting-notes.ts';
import { type AdaptiveCard, adaptiveCard, type CardElement, type Container, cardBytes } from './adaptive-card.ts';
import { CARD_ROOM_BYTES } from './ask-card.ts';
import { fitting } from './fit.ts';
import { plainLine } from './plain-text.ts';
import { heading, paragraph, run, sentence } from './words.ts';

/** Where the card leads. */
export interface MeetingCardLinks {
  /** The page of a plan's meeting. */
  meeting(plan: string): string;
}

/** The foot and the line that counts what stayed away. */
const TAIL_BYTES = 1_200;

/** The notes of a meeting for the conversation that held it: what was recorded, and the way to the rest. */
export function meetingCard(notes: NotesView, links: MeetingCardLinks): AdaptiveCard {
  const title = plainLine(TEXTS.title(notes.body, notes.on.toString()), 160);
  const top = topOf(notes, title);
  const pieces = [
    ...notes.notes.map((words) => said(words)),
    ...notes.areas.flatMap(areaPieces),
    ...notes.added.map(addedPiece),
  ];
  const taken = cardBytes(adaptiveCard(title, top)) + TAIL_BYTES;
  const kept = fitting(
    pieces.map((drawn) => ({ drawn, rank: 0, roomBytes: CARD_ROOM_BYTES })),
    taken,
  );
  const left = pieces.length - kept.size;
  return adaptiveCard(title, [
    ...top,
    ...(pieces.length === 0 ? [sentence(TEXTS.nothing, { separator: true })] : []),
    ...pieces.filter((_, index) => kept.has(index)),
    ...(left > 0 ? [sentence(TEXTS.more(left), { separator: true, isSubtle: true })] : []),
    {
      type: 'ActionSet',
      spacing: 'medium',
      actions: [{ type: 'Action.OpenUrl', title: TEXTS.openMeeting, url: links.meeting(notes.plan.id) }],
    },
  ]);
}

function topOf({ plan, areas, added, isOpen }: NotesView, title: string): readonly CardElement[] {
  const items = areas.flatMap((area) => area.items);
  const decided = items.reduce((sum, { decisions }) => sum + decisions.length, 0);
  const noted = items.filter(({ notes }) => notes.length > 0).length;
  return [
    heading(title),
    paragraph([run(plainLine(plan.title, 160), { isSubtle: true })], { spacing: 'none' }),
    sentence(TEXTS.counts(noted, decided, added.length), { spacing: 'small' }),
    ...(isOpen ? [sentence(TEXTS.stillOpen, { isSubtle: true, spacing: 'small' })] : []),
  ];
}

function areaPieces({ heading: name, items }: NotedArea): readonly Container[] {
  return items.map((item) => itemPiece(plainLine(name, 80), item));
}

function itemPiece(area: string, { ref, text, leads, notes, decisions }: NotedItem): Container {
  const action = [ref, text].filter((part) => part !== null).join(' ');
  const lead = leads.length === 0 ? TEXTS.noLead : TEXTS.lead(leads.join('; '));
  return piece([
    paragraph([run(`${area} · `, { isSubtle: true }), run(plainLine(action, 160), { weight: 'bolder' })]),
    paragraph([run(plainLine(lead, 140), { size: 'small', isSubtle: true })], { spacing: 'none' }),
    ...decisions.map(({ decided, day, reason }) =>
      paragraph([run(plainLine(TEXTS[decided](day.toString(), reason), 300))], { spacing: 'small' }),
    ),
    ...notes.map((words) => paragraph([run(plainLine(words, 300), { italic: true })], { spacing: 'small' })),
  ]);
}

function addedPiece({ heading: area, text, leads, by }: NotedAddition): Container {
  const due = by === null ? TEXTS.noDate : TEXTS.due(by.toString());
  return piece([
    paragraph([run(`${TEXTS.newAction} · `, { isSubtle: true }), run(plainLine(text, 160), { weight: 'bolder' })]),
    paragraph([run(plainLine([area, leads.join('; '), due].filter(Boolean).join(' · '), 200), { size: 'small' })], {
      spacing: 'none',
    }),
  ]);
}

function said(words: string): Container {
  return piece([paragraph([run(plainLine(words, 400), { italic: true })])]);
}

function piece(items: readonly CardElement[]): Container {
  return { type: 'Container', separator: true, spacing: 'medium', items };
}
