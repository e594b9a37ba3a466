/** What stands in the tab's pages before any script has run. */
export const PAGE_TEXTS = {
  language: 'en-GB',
  needsScript: 'Followthrough needs JavaScript.',
  answerTitle: 'Update request · Followthrough',
  answerNeedsScript: 'This page needs JavaScript to show what you are asked.',
  closeWindow: 'You may close this window now and go on where you were.',
} as const;
