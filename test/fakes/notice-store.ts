import { isBefore } from '../../src/core/calendar/day.ts';
import { Refusal } from '../../src/core/refusal.ts';
import type { NoticeStore, StoredNotice } from '../../src/ports/notice-store.ts';

/** A store of notices in memory, with what tests need beside the port. */
export interface FakeNoticeStore extends NoticeStore {
  /** Every notice, oldest first. */
  readonly kept: readonly StoredNotice[];
}

/** Notices in memory: an id is taken once. */
export function fakeNoticeStore(...given: readonly StoredNotice[]): FakeNoticeStore {
  const notices = new Map(given.map((notice) => [notice.id, notice]));
  return {
    get kept() {
      return [...notices.values()];
    },
    async add(notice) {
      if (notices.has(notice.id)) return false;
      notices.set(notice.id, notice);
      return true;
    },
    find: async (id) => notices.get(id),
    async change(id, change) {
      const notice = notices.get(id);
      if (!notice) throw new Refusal('missing', { notice: id });
      const changed = change(notice);
      notices.set(id, changed);
      return changed;
    },
    since: async (day) => [...notices.values()].filter((notice) => !isBefore(notice.day, day)),
  };
}
