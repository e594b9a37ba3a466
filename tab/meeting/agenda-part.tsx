import { Button } from '@fluentui/react-components';
import { itemOf, MEETING_TEXTS, nowLookingAt } from '../../src/texts/meeting-screen.ts';
import type { MeetingRecord, MeetingReply } from '../../src/wire/meeting.ts';
import { LIST_SHORTCUTS } from '../shared/shortcuts/shortcut.ts';
import { ShortcutsHelp } from '../shared/shortcuts/shortcuts-help.tsx';
import { useShortcut } from '../shared/shortcuts/use-shortcut.ts';
import { EmptySight } from '../shared/sights.tsx';
import { agendaItems } from './agenda-items.ts';
import { AgendaList } from './agenda-list.tsx';
import { ItemPart } from './item-part.tsx';
import type { DoInMeeting } from './use-meeting.ts';
import { usePlace } from './use-place.ts';
import type { Typed } from './use-typed.ts';

/** The agenda: one item in front, the way to the next one, and the whole list beside it. */
export function AgendaPart(props: {
  readonly reply: MeetingReply;
  readonly meeting: MeetingRecord;
  readonly does: DoInMeeting;
  readonly typed: Typed;
}) {
  const { reply, meeting, does, typed } = props;
  const items = agendaItems(reply);
  const isTyping = items.some(({ item }) => typed.isAny(`${item.key} `));
  const mayShow = reply.may.includes('show');
  const show = mayShow ? (action: string) => does('show', { meeting: meeting.id, action }) : null;
  const { index, present, goTo, follow } = usePlace(items, { shown: meeting.shown, isTyping, show });
  const before = items[index - 1];
  const after = items[index + 1];
  useShortcut('j', () => after && goTo(after.item.key));
  useShortcut('k', () => before && goTo(before.item.key));

  if (present === null) return <EmptySight shape="✔" title={MEETING_TEXTS.nothing} more={MEETING_TEXTS.nothingMore} />;
  return (
    <div className="meeting-agenda">
      <div className="meeting-present">
        <div className="meeting-steps">
          <Button disabledFocusable={before === undefined} onClick={() => before && goTo(before.item.key)}>
            {MEETING_TEXTS.previous}
          </Button>
          <p>{itemOf(index + 1, items.length)}</p>
          <Button
            appearance="primary"
            disabledFocusable={after === undefined}
            onClick={() => after && goTo(after.item.key)}
          >
            {MEETING_TEXTS.next}
          </Button>
          <ShortcutsHelp shortcuts={LIST_SHORTCUTS.slice(0, 2)} />
        </div>
        <p role="status" className="only-heard">
          {nowLookingAt(present.item.ref, present.item.text)}
        </p>
        {follow !== null && (
          <p className="meeting-apart">
            {MEETING_TEXTS.followWhat} <Button onClick={follow}>{MEETING_TEXTS.follow}</Button>
          </p>
        )}
        <ItemPart
          key={present.item.key}
          present={present}
          meeting={meeting}
          today={reply.on}
          does={does}
          typed={typed}
        />
      </div>
      <AgendaList items={items} present={present.item.key} goTo={goTo} />
    </div>
  );
}
