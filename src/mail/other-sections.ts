import { sinceThen } from '../texts/digest-headline.ts';
import { decisionsHead, doneHead, MAIL_TEXTS, moreOf } from '../texts/mail.ts';
import { decisionItem } from './decision-item.ts';
import { type Drawing, section } from './digest-drawing.ts';
import type { GroupView, ItemView, SectionView } from './digest-view.ts';
import { doneItem, soonItem, unansweredItem } from './item-view.ts';
import { type DigestList, wholeList } from './list-links.ts';
import { type DigestItem, unansweredElsewhere } from './shown.ts';
import { alsoYoursLink } from './waits-elsewhere.ts';

/** What waits for the reader's decision, how the mail's buttons decide it, and what others are asked first. */
export function decisionSections(drawing: Drawing): readonly SectionView[] {
  const { decide } = drawing.digest;
  const heading = decisionsHead(decide.length);
  const note = drawing.links === null || decide.length === 0 ? null : MAIL_TEXTS.howToDecide;
  const also: GroupView = { key: 'also', heading: null, note: null, items: [], more: alsoYoursLink(drawing) };
  return section({ key: 'decide', heading, note }, [group('decide', decide, { draw: decisionItem, drawing }), also]);
}

/** What is due soon, who did not answer about what is not late, and what was done. */
export function laterSections(drawing: Drawing): readonly SectionView[] {
  const { digest } = drawing;
  const since = digest.since === null ? null : sinceThen(digest.since.toString(), digest.on.toString());
  return [
    ...section({ key: 'soon', heading: MAIL_TEXTS.dueSoon }, [group('soon', digest.soon, { draw: soonItem, drawing })]),
    ...section({ key: 'unanswered', heading: MAIL_TEXTS.notAnswered }, [
      group('unanswered', unansweredElsewhere(digest), { draw: unansweredItem, drawing }),
    ]),
    ...section({ key: 'done', heading: doneHead(since) }, [
      group('done', digest.doneSince, { draw: doneItem, drawing }),
    ]),
  ];
}

interface Drawn<One> {
  readonly draw: (one: One, drawing: Drawing) => ItemView;
  readonly drawing: Drawing;
}

function group<One extends DigestItem>(
  list: DigestList,
  all: readonly One[],
  { draw, drawing }: Drawn<One>,
): GroupView {
  const items = all.filter((one) => drawing.shown.has(one)).map((one) => draw(one, drawing));
  const left = all.length - items.length;
  const href = wholeList(list, drawing.digest, drawing.links);
  const more = left === 0 ? null : { key: 'more', words: moreOf(list, left, items.length), href };
  return { key: 'all', heading: null, note: null, items, more };
}
