/** Words that stand in the names of posts, services and reports, and not in people's names. Lower case, no apostrophes. */
export const NOT_A_NAME: ReadonlySet<string> = new Set(
  // councils and children's services
  (
    'service services team teams care leavers children childrens child young people family families fostering adoption ' +
    'corporate parenting safeguarding quality assurance social work education health finance legal human resources ' +
    'performance commissioning council county city borough district area virtual school schools independent reviewing ' +
    'business support training policy practice early help public adult adults community communities north south east ' +
    'west central placement placements recruitment participation strategy strategic internal audit data information ' +
    'systems digital housing property transport planning operations operational inclusion send disabled disability ' +
    'mental governance democratic communications learning development workforce improvement programme project ' +
    'residential kinship permanence assessment intervention prevention youth justice partnership all the none assistant ' +
    'deputy interim senior principal group years estates facilities customer contact centre licensing environmental ' +
    'waste highways libraries museums leisure culture economic economy regeneration growth benefits revenues treasury ' +
    'pensions payroll procurement contracts insurance emergency resilience elections electoral registration locality ' +
    'duty referral intake hub admin administration office leadership management executive transformation change ' +
    // hospitals and schools
    'ward clinical medical nursing hospital patient patients infection control theatre theatres pharmacy therapies ' +
    'maternity acute division divisional directorate foundation trust academy primary secondary infant junior nursery ' +
    'curriculum phase key stage english maths mathematics science attendance behaviour pastoral governing ' +
    // what strays into a cell of names
    'local authority national regional joint multi agency police fire probation nhs external monthly weekly quarterly ' +
    'annual see above below current new existing ongoing complete completed implemented update updated review action ' +
    'actions plan report meeting meetings relevant appropriate other each various named designated responsible acting'
  ).split(' '),
);

/** Those of them that are common surnames: at the end of a name they count as one. */
export const SURNAMES_TOO: ReadonlySet<string> = new Set(['young', 'other', 'ward', 'english', 'west']);
