import { standsAlone, tidyLead } from './lead-lines.ts';

/** Words of a lead cell without what names nobody, which is told beside them. */
export interface Sifted {
  readonly text: string;
  readonly strays: readonly string[];
}

const CONTACT =
  /[^\s@,;:()<>]+@[^\s@,;:()<>]+\.[^\s@,;:()<>]+|(?:\b(?:tel|telephone|phone|mob|mobile|ext|extension)\b[.:]?\s*)?(?:\+44\s?|\b0)\d[\d\s]{7,12}\d\b|\b(?:tel|phone|ext|extension)\b[.:]?\s*\d{3,}/giu;
/** A finite verb in a text of some length makes it a sentence about the work. */
const FINITE = /\b(?:is|are|was|were|has|have|had|been|being|will|should|must|needs?|can)\b/iu;
const TWO_SENTENCES = /\p{Ll}{2,}[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u;
const FEWEST_WORDS = 5;
/** "Communications team to design the leaflet": who, then a task that belongs to the action. */
const TASK = /^(.+?)\s+(to\s+(?!be\b|the\b|all\b|a\b)\p{Ll}{3,}\b.*)$/su;
const ASSISTS = /\b(?:pa|assistants?|secretary|advis[eo]rs?|clerk|support)$/iu;
const LEADS =
  /^(?:(?:delivery|action|overall|strategic|operational|project|named)\s+)?(?:leads?|owners?|responsible(?: officers?| person)?|accountable)$/iu;
const ROLE =
  /(?:^|(?<=[\n;,]))\s*((?:(?:delivery|action|overall|strategic|operational|project|named|exec(?:utive)?)\s+)?(?:leads?|owners?|responsible(?: officers?| person)?|accountable|support(?:ed by|ing)?|sponsors?|sro|deputy|with))\s*:[^\S\n]*/giu;

/** Takes mail addresses and telephone numbers away from names; an address that stands alone is the lead. */
export function withoutContacts(text: string): Sifted {
  const strays = text.match(CONTACT) ?? [];
  const rest = text
    .replace(CONTACT, '')
    .replace(/[(<[]\s*[)>\]]/gu, '')
    .replace(/[^\S\n]+(?=[,;\n]|$)/gu, '');
  const names = rest.replace(/[^\p{L}]+|\b(?:tel|e-?mail|phone|mob(?:ile)?)\b/giu, '');
  return names === '' ? { text, strays: [] } : { text: rest, strays };
}

/** Takes an update typed where a name should be away whole, and the task behind "… to do something". */
export function withoutProse(line: string): Sifted {
  const [, who = '', task = ''] = TASK.exec(line) ?? [];
  if (task !== '' && standsAlone(who) && !ASSISTS.test(who)) return { text: who, strays: [task] };
  return isProse(line) ? { text: '', strays: [line] } : { text: line, strays: [] };
}

/** Names the role behind each of its people, the lead's first: "Lead: Ann Lee, Support: Bo Ray". */
export function leadsByRole(text: string): string {
  const roles = [...text.matchAll(ROLE)];
  if (roles.length === 0) return text;
  const leads = roles.map((match, index) => {
    const label = match[1] ?? '';
    const words = text.slice(match.index + match[0].length, roles[index + 1]?.index ?? text.length);
    const people = tidyLead(words).replace(/[;\s]+$/u, '');
    const isLead = LEADS.test(label);
    return { isLead, text: isLead || people === '' ? people : `${people} (${label.toLowerCase()})` };
  });
  const before = text.slice(0, roles[0]?.index ?? 0);
  const inOrder = [...leads.filter(({ isLead }) => isLead), ...leads.filter(({ isLead }) => !isLead)];
  return [before, ...inOrder.map((lead) => lead.text)].filter((each) => each.trim() !== '').join('; ');
}

function isProse(line: string): boolean {
  const words = line.split(/\s+/u).length;
  return words >= FEWEST_WORDS && (FINITE.test(line) || TWO_SENTENCES.test(line));
}
