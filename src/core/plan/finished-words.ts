const FINISHED =
  /\b(?:signed off|completed?|done|implemented|achieved|finished|delivered|launched|published|re-?written|embedded|established|presented|in place|in use|no longer the case|are (?:now )?using)\b/iu;
const UNFINISHED =
  /\b(?:(?:one|two|three|four|five|\d+) of|will|to be|being|needs?|under ?way|in progress|almost|nearly|further|continu(?:e|es|ed|ing)|next|soon|not|outstanding|developing|currently|expect(?:ed|s)?|plan(?:s|ned)?|some|part(?:ly|ially)?|draft(?:ed)?|awaiting|pending|should|would|ongoing|begun|started)\b/iu;

/** Whether words about progress read as if the work were finished. A guess: it is asked about, never recorded as done. */
export function readsAsFinished(progress: string): boolean {
  return FINISHED.test(progress) && !UNFINISHED.test(progress);
}

/** Whether words about progress say that something is still to do. */
export function readsAsUnfinished(progress: string): boolean {
  return UNFINISHED.test(progress);
}
