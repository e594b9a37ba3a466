import type { FileAction } from './file-action.ts';

/** Two actions as one. Texts follow each other; what only one of them says is kept; of two days the later one counts. */
export function joined(above: FileAction, below: FileAction): FileAction {
  return {
    ...above,
    ref: above.ref ?? below.ref,
    text: lines(above.text, below.text) ?? above.text,
    finding: lines(above.finding, below.finding),
    implication: lines(above.implication, below.implication),
    response: lines(above.response, below.response),
    leads: [...new Set([...above.leads, ...below.leads])],
    due: joinedDue(above.due, below.due),
    revisions: [...above.revisions, ...below.revisions],
    status: above.status === 'unknown' ? below.status : above.status,
    statusPhrase: lines(above.statusPhrase, below.statusPhrase),
    check: joinedCheck(above.check, below.check),
    priority: above.priority ?? below.priority,
    residualRisk: above.residualRisk ?? below.residualRisk,
    measure: lines(above.measure, below.measure),
    followUp: lines(above.followUp, below.followUp),
    parts: [...above.parts, ...below.parts],
    progress: [...above.progress, ...below.progress],
    links: [...above.links, ...below.links],
    other: [...above.other, ...below.other],
  };
}

function lines(above: string | null, below: string | null): string | null {
  const texts = [...new Set([above, below])].filter((text) => text !== null && text !== '');
  return texts.length === 0 ? null : texts.join('\n');
}

function joinedDue(above: FileAction['due'], below: FileAction['due']): FileAction['due'] {
  const later = (below.by ?? '') > (above.by ?? '') || (above.kind === 'none' && below.kind !== 'none') ? below : above;
  const phrases = [...new Set([above.phrase, below.phrase])].filter((phrase) => phrase !== null && phrase !== '');
  return { ...later, phrase: phrases.length === 0 ? null : phrases.join('; ') };
}

function joinedCheck(above: FileAction['check'], below: FileAction['check']): FileAction['check'] {
  if (above === null || below === null) return above ?? below;
  return { ...above, phrase: lines(above.phrase, below.phrase) ?? above.phrase };
}
