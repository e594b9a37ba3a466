import type { ColumnRole } from '../../../core/plan/layout.ts';

/** What a header names by itself. An aim is the promise only where the table has no better column for one. */
export type HeaderName = ColumnRole | 'aim';

/**
 * Names of columns as councils, health trusts, schools and auditors print them, in lower case. First match wins, so the
 * narrower names stand first; `null` is a column that nothing is made of, whatever else its name says.
 */
const HEADERS: readonly (readonly [HeaderName | null, RegExp])[] = [
  [
    'ref',
    /^(?:(?:action|rec(?:ommendation)?|item|row|plan|point|area|issue|target|finding|report|objective|our) )?(?:ref(?:erence)?|no|nr|number|id|#|item|s\/?n)s?\.?(?: (?:no\.?|number))?$/,
  ],
  ['action', /\bactions?\b.*\b(?:officer|lead|owner|responsib)\w*.*\b(?:date|deadline|timescale|when)/],
  [
    'lead-and-due',
    /(?:officer|owner|\blead|\bwho|responsib\w*)s?\b.*(?:\band\b|&|\/|,).*\b(?:date|when|deadline|timescale|timeframe)/,
  ],
  [
    'lead-and-due',
    /\b(?:date|when|deadline|timescale|timeframe)s?\b.*(?:\band\b|&|\/|,).*\b(?:officer|owner|lead|who|responsib)/,
  ],
  [
    'status',
    /^date (?:completed|closed|implemented|achieved|done)$|^(?:actual|completed|closed) (?:(?:completion|end|implementation) )?date$|^(?:completion )?date \(?actual\)?$/,
  ],
  [
    null,
    /^(?:start|commencement)\b|\bstart(?: date)?$|^(?:(?:last|next) )?review(?:ed)?(?: date)?$|^date (?:raised|added|agreed|identified|opened|of )/,
  ],
  [
    'revised',
    /\b(?:revised|new|extended|amended|forecast|re-?scheduled) (?:(?:due|target|completion|implementation|agreed|end) )?(?:dates?|deadline|timescale)|\brevised$|^(?:current|latest) (?:due|target|completion|implementation)(?: date)?$|^rev\.? date$|^revised(?: due| target| completion| implementation)?$|\bextension\b/,
  ],
  ['percent', /%|\bper ?cent(?:age)?\b/],
  ['rag', /^(?!.*(?:progress|update|comment)).*\b(?:b?ragg?b?|traffic light)\b/],
  [
    'follow-up',
    /follow[- ]?up (?:observation|finding|testing|audit|result)|^audit(?:or)?(?:['’]?s)? (?:testing|comment)s?$/,
  ],
  [
    'check',
    /further action|follow[- ]?up action|\baudit(?:or)?(?:['’]?s)? (?:opinion|check|verification|view|assessment|conclusion|follow)|\bverifi(?:ed|cation)\b|\bvalidat(?:ed|ion)\b/,
  ],
  [
    'status',
    /^(?:(?:current|action|implementation|overall|latest|completion|delivery) )?status\b|^(?:complete|implement|close|achieve)d?\b\s*(?:\(?\s*y(?:es)?\s*\/\s*no?\s*\)?)?\??$|^open ?\/ ?closed$|^done\??$/,
  ],
  ['residual-risk', /\bresidual\b/],
  [
    'manager',
    /\b(?:executive|exec|strategic|slt|smt|board|portfolio|cabinet|director) (?:lead|sponsor|owner|member)\b|\b(?:lead|portfolio|cabinet) (?:member|councillor|holder)\b|\bsponsor\b|\bsro\b|senior responsible|accountable (?:director|manager|head|executive)/,
  ],
  ['due', /\bby when\b|^when\b|\bto be completed\b|\bwhen\b.*\bcomplete/],
  [
    'lead',
    /\bleads?\b|\bowners?\b|responsib|accountable|\bwho(?:m)?\b|officers?$|assigned to|allocated to|^(?:action|led|lead) by$|^resp\.?$|^(?:named )?person\b/,
  ],
  [
    'due',
    /\bdue\b|deadline|time ?(?:scale|frame|line|limit)|\b(?:target|original|agreed|planned|proposed|expected|completion|complete|completed|end|finish|implementation|delivery|closure) (?:\w+ )?(?:dates?|by)\b|\bwhen\b|^(?:dates?|by|timing|(?:tgt|targ)\.? date)$|^milestones? (?:and|&|\/) dates?$/,
  ],
  [
    'progress',
    /progress|\bupdates?\b|(?:current|latest) (?:position|situation|state)|where (?:are we|we are)|^(?!management )(?:\w+ )?comments?$|commentary|actions? taken|\bto date$|what have we (?:achieved|done)|\bso far$|achievements?(?: so far)?$|^position\b|^(?:notes?|remarks|narrative|cmts\.?)$|^how (?:is|are) (?:it|we|things) (?:going|doing)\??$/,
  ],
  [
    'progress',
    /^(?:q[1-4]|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|sept|oct|nov|dec)[a-z]*)\.?(?:[\s-]+\d{2,4}(?:[/-]\d{2,4})?)?$/,
  ],
  ['action', /recommendations?\b.*\b(?:and|&)\b.*\b(?:response|action)/],
  ['response', /\bresponses?\b|management comments?$|^(?:agreed|accepted)(?: ?\/ ?(?:not agreed|rejected))?\??$/],
  [
    'implication',
    /implication|consequence|^(?:potential |identified )?risks?(?: and impact| identified| exposure)?$|why (?:it|this) matters/,
  ],
  [
    'action',
    /^(?!.*(?:recommendation|finding|issue)s? (?:ref|no)).*\bactions?\b|^tasks?\b|\bactivit(?:y|ies)\b|^steps?\b|^what (?:will|are) we\b|^what (?:we|you) (?:will|are|plan)\b|^what (?:will|is to|needs to) be done|^how(?: will we (?:do|get|achieve).*)?\??$/,
  ],
  [
    'finding',
    /finding|weakness|observation|\bissues?\b|\bareas? (?:for|of|requiring) (?:improvement|development|concern)|\bconcerns?\b|\bgaps?\b|\bbreach|shortfall|background|rationale|current state|what (?:did|we) .*f(?:ind|ound)|^what .*\bfound\??$/,
  ],
  [
    'recommendation',
    /recommendation|\bmust[- ]do|\bshould[- ]do|what needs to|improvements? (?:required|needed)|^requirements?$/,
  ],
  ['service', /^(?:directorate|department|division|service|team|unit|ward|site|school|establishment)(?: name)?$/],
  [
    'area',
    /^(?:(?:priority|key|focus|service|improvement|risk|subject|audit|work) )?(?:area|theme|strand|section|domain|pillar|topic)s?(?: of (?:focus|work))?$|^work ?streams?$|^categor(?:y|ies)$|^(?:programme|project|audit|audit title|report|report title|source|inspection)$|^improvement priority$/,
  ],
  ['standard', /\bnms\b|\bkloe\b|key lines? of enquiry|\bstandards?\b|\bregulations?\b|\bqs\b|quality statement/],
  [
    'priority',
    /^(?:(?:audit|action|risk|recommendation|overall) )?priorit(?:y|ies)\b|^grad(?:e|ing)$|importance|\brisk (?:rating|level|grade|score)|severity|urgency|^h(?:igh)?\/m/,
  ],
  [
    'aim',
    /objective|^(?:our )?aims?\b|\bgoals?\b|what do we want|desired outcome|outcome (?:required|sought|wanted)|deliverables?|milestones?|^what\b/,
  ],
  ['measure', /measure|success|\boutcomes?\b|evidence|impact|\bkpis?\b|indicator|how will we know|benefit|^targets?$/],
];

/** What a header names, of which two languages may share the cell; null for one that nothing is made of. */
export function nameOf(header: string): HeaderName | null {
  const name = header
    .toLowerCase()
    .replace(/(?<=\p{L})0(?=\p{L})/gu, 'o')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s*:]+|[\s*:]+$/gu, '');
  const whole = namedIn(name);
  if (whole !== undefined) return whole;
  const languages = name.split(' / ');
  return languages.length === 2 ? (languages.map(namedIn).find((each) => each !== undefined) ?? null) : null;
}

/** Undefined where no pattern knows the name. */
function namedIn(name: string): HeaderName | null | undefined {
  return HEADERS.find(([, pattern]) => pattern.test(name))?.[0];
}

/** Whether an action's own header says that who and when stand in its cells. */
export function saysWhoAndWhen(header: string): boolean {
  return /\bactions?\b.*(?:officer|lead|owner|responsib)\w*.*(?:date|deadline|timescale|when)/iu.test(header);
}
