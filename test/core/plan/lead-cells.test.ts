import { splitLeads } from '../../../src/core/plan/lead-phrase.ts';

describe('lines that were wrapped', () => {
  test.each([
    ['Reviewers and \nReablement Team \nManagers', ['Reviewers and Reablement Team Managers'], true],
    ['IROs and \nReablement Team \nManagers', ['IROs', 'Reablement Team Managers'], false],
    [
      'Reablement Team \nManagers and \nCIC Service \nManagers',
      ['Reablement Team Managers', 'CIC Service Managers'],
      false,
    ],
    [
      'Edwin Marlow, \nInterim Assistant \nDirector for \nCorporate \nParenting',
      ['Edwin Marlow, Interim Assistant Director for Corporate Parenting'],
      false,
    ],
    [
      'Head of Housing, \nInspection and Audit and \nHead of Children’s Social \nCare.',
      ['Head of Housing, Inspection and Audit', 'Head of Children’s Social Care'],
      false,
    ],
    [
      'County Repairs Manager\nCounty Manager\n18plus Care service.',
      ['County Repairs Manager', 'County Manager', '18plus Care service'],
      false,
    ],
  ])('%j', (cell, leads, unsure) => {
    expect(splitLeads(cell)).toEqual({ leads, unsure, strays: [] });
  });
});

describe('posts and people of other bodies', () => {
  test.each([
    ['Chief Nurse / Medical Director', ['Chief Nurse', 'Medical Director']],
    ['DIPC & Matrons', ['DIPC', 'Matrons']],
    ['Ward Managers, Matron', ['Ward Managers', 'Matron']],
    ['DSL, SENDCo and SLT', ['DSL', 'SENDCo', 'SLT']],
    ['CEO and Headteacher', ['CEO', 'Headteacher']],
    ['Trust Board', ['Trust Board']],
    ['DCS/ADs', ['DCS', 'ADs']],
    ['All Heads of Service', ['All Heads of Service']],
    ['Cllr Grace Oduya, Lead Member for Housing', ['Cllr Grace Oduya, Lead Member for Housing']],
    ['Grace de Souza and Ibrahim van der Berg', ['Grace de Souza', 'Ibrahim van der Berg']],
    ['Grace Young, Ibrahim Sesay and Tom Garrity', ['Grace Young', 'Ibrahim Sesay', 'Tom Garrity']],
    ['PH / JBu / JBs\nAnalysts', ['PH', 'JBu', 'JBs', 'Analysts']],
    ['PH & JB', ['PH', 'JB']],
    ['Service Managers Head of Repairs', ['Service Managers', 'Head of Repairs']],
    [
      'Team Managers, Review Team Manager (to be appointed)',
      ['Team Managers', 'Review Team Manager (to be appointed)'],
    ],
    [
      'Head of Repairs with Tom Garrity, Recruitment Coordinator and Communications Team.',
      ['Head of Repairs', 'Tom Garrity, Recruitment Coordinator', 'Communications Team'],
    ],
    ['Health and Safety Manager', ['Health and Safety Manager']],
    ['R&D Manager', ['R&D Manager']],
    ['Head of Adoption & Fostering / Team Managers', ['Head of Adoption & Fostering', 'Team Managers']],
    ['grace.oduya@example.org', ['grace.oduya@example.org']],
    ['Lead: Grace Oduya', ['Grace Oduya']],
    ['Support: Tom Garrity; Lead: Grace Oduya', ['Grace Oduya', 'Tom Garrity (support)']],
    ['Lead: Grace Oduya\nSponsor: Chief Nurse', ['Grace Oduya', 'Chief Nurse (sponsor)']],
  ])('%j', (cell, leads) => {
    expect(splitLeads(cell)).toEqual({ leads, unsure: false, strays: [] });
  });

  test.each(['Grace and Tom', 'HR / Roads', 'Grace Oduya and team'])('%j cannot be split safely', (cell) => {
    expect(splitLeads(cell)).toEqual({ leads: [cell], unsure: true, strays: [] });
  });
});

describe('what names nobody is told apart, and not lost', () => {
  test.each([
    [
      'Monthly report of late repairs is being provided. Any case found is closed at once.',
      [],
      ['Monthly report of late repairs is being provided. Any case found is closed at once.'],
    ],
    ['Communications team to design the leaflet.', ['Communications team'], ['to design the leaflet.']],
    ['PH to coordinate', ['PH'], ['to coordinate']],
    ['Grace Oduya (grace.oduya@example.org)', ['Grace Oduya'], ['grace.oduya@example.org']],
    ['Grace Oduya, Team Manager, 01632 960123', ['Grace Oduya, Team Manager'], ['01632 960123']],
    [
      'Head of Repairs\nThe new lead will be in post by June and has been told.',
      ['Head of Repairs'],
      ['The new lead will be in post by June and has been told.'],
    ],
  ])('%j', (cell, leads, strays) => {
    expect(splitLeads(cell)).toEqual({ leads, unsure: false, strays });
  });

  test('and a whole page of prose is no lead', () => {
    const page = 'Grace Oduya met the board. '.repeat(60).trim();
    expect(splitLeads(page)).toEqual({ leads: [], unsure: false, strays: [page] });
  });
});

describe('leads with nothing between them', () => {
  test.each([
    ['Service Managers and Head of Repairs Team Managers', ['Service Managers', 'Head of Repairs', 'Team Managers']],
    ['Repairs Team Managers Family Support Workers', ['Repairs Team Managers', 'Family Support Workers']],
    ['Service Managers Team Managers, Head of Repairs', ['Service Managers', 'Team Managers', 'Head of Repairs']],
    ['Team Managers Social Workers', ['Team Managers', 'Social Workers']],
    ['Area Managers Ward Nurses Link Officers', ['Area Managers', 'Ward Nurses', 'Link Officers']],
  ])('%j are told apart behind a word for several', (cell, leads) => {
    expect(splitLeads(cell)).toEqual({ leads, unsure: false, strays: [] });
  });

  test.each([
    'County Repairs Manager County Manager 18plus Care Leavers service',
    'Team Managers Quality Assurance Officer',
    'Head of Youth Justice Officers',
    'QAF monitoring BIU scorecards',
  ])('%j stay one, with a doubt', (cell) => {
    expect(splitLeads(cell)).toEqual({ leads: [cell], unsure: true, strays: [] });
  });

  test.each([
    'Head of Service',
    'Managers of Social Workers',
    'IT Manager',
    'NHS Trust Lead for DSL training',
    'Young Carers Champions',
  ])('%j is one', (cell) => {
    expect(splitLeads(cell)).toEqual({ leads: [cell], unsure: false, strays: [] });
  });
});
