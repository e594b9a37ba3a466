const MARK = ':test';

/** The key of an ask that somebody sends to themselves, to see a card before others get theirs. @param at ISO 8601 instant */
export function testAskKey(person: string, at: string): string {
  return `${person}:${at}${MARK}`;
}

/** Whether an ask is such a test: it is in no list of who was asked, and answering it records nothing. */
export function isTestAsk(key: string): boolean {
  return key.endsWith(MARK);
}
