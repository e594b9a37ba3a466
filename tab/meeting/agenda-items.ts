import type { MeetingArea, MeetingItem, MeetingReply, MeetingSection } from '../../src/wire/meeting.ts';

/** One item of an agenda, and where it stands. */
export interface AgendaItem {
  readonly item: MeetingItem;
  readonly area: MeetingArea;
  readonly section: MeetingSection['section'];
}

/** The items of an agenda in the order in which the meeting goes through them. */
export function agendaItems({ agenda }: Pick<MeetingReply, 'agenda'>): readonly AgendaItem[] {
  return agenda.flatMap(({ section, areas }) =>
    areas.flatMap((area) => area.items.map((item) => ({ item, area, section }))),
  );
}

/** How many items each part of an agenda has. */
export function countsBySection({ agenda }: Pick<MeetingReply, 'agenda'>) {
  return agenda.map(({ section, areas }) => ({
    section,
    count: areas.reduce((sum, { items }) => sum + items.length, 0),
  }));
}
