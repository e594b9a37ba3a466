import { leadKey, sameLead, splitLeads } from '../../../src/core/plan/lead-phrase.ts';

describe('a cell that names several', () => {
  test.each([
    ['Community Team Managers and Reablement Managers', ['Community Team Managers', 'Reablement Managers']],
    ['IROs and Fostering Team Managers', ['IROs', 'Fostering Team Managers']],
    ['Area Managers / Team Managers', ['Area Managers', 'Team Managers']],
    ['Head of Recruitment with Tom Garrity', ['Head of Recruitment', 'Tom Garrity']],
    ['Grace Oduya & Ibrahim Sesay', ['Grace Oduya', 'Ibrahim Sesay']],
    ['Grace Oduya, Ibrahim Sesay', ['Grace Oduya', 'Ibrahim Sesay']],
    ['Team Managers; Head of Service', ['Team Managers', 'Head of Service']],
    ['• Team Managers\n• Head of Service', ['Team Managers', 'Head of Service']],
    ['Mei Tanaka, County Manager\nArea Service Managers', ['Mei Tanaka, County Manager', 'Area Service Managers']],
    ['Team Managers, Head of Quality Assurance', ['Team Managers', 'Head of Quality Assurance']],
    ['Hub Manager,\nSafeguarding AD\nNorah Quist', ['Hub Manager', 'Safeguarding AD Norah Quist']],
    [
      'Mei Tanaka, County Manager / Peter Lyle\nRuth Fenner\n(Volunteers)',
      ['Mei Tanaka, County Manager', 'Peter Lyle', 'Ruth Fenner (Volunteers)'],
    ],
    ['Ann Lee, Team Manager and Bob Ray, Team Manager', ['Ann Lee, Team Manager', 'Bob Ray, Team Manager']],
    ['QAF monitoring\nBIU scorecards', ['QAF monitoring', 'BIU scorecards']],
  ])('%j is split', (cell, leads) => {
    expect(splitLeads(cell)).toEqual({ leads, unsure: false, strays: [] });
  });
});

describe('a cell that names one', () => {
  test.each([
    ['Tom Garrity, Fostering Team Manager', 'Tom Garrity, Fostering Team Manager'],
    ['Grace Oduya, Service Manager, Children in Care', 'Grace Oduya, Service Manager, Children in Care'],
    ['Service Manager, Children in Care', 'Service Manager, Children in Care'],
    ['Head of Safeguarding and Quality Assurance', 'Head of Safeguarding and Quality Assurance'],
    ['Edwin Marlow,\nInterim Head of Commissioning', 'Edwin Marlow, Interim Head of Commissioning'],
    ['Grace Oduya\nService Manager', 'Grace Oduya, Service Manager'],
    ['Reablement\nTeam Managers', 'Reablement Team Managers'],
  ])('%j stays one', (cell, lead) => {
    expect(splitLeads(cell)).toEqual({ leads: [lead], unsure: false, strays: [] });
  });
});

describe('a cell that cannot be split safely', () => {
  test.each([
    'Fostering and CIC Service Managers',
    'Fostering / CIC Service Managers',
    'Mei Tanaka, County Manager Area Service Managers',
    'Peter Lyle Ruth Fenner (Volunteers)',
  ])('%j stays one, with a doubt', (cell) => {
    expect(splitLeads(cell)).toEqual({ leads: [cell], unsure: true, strays: [] });
  });
});

test.each(['None', 'N/A', '', ' ', 'TBC', 'Vacant', '-'])('"%s" names nobody', (cell) => {
  expect(splitLeads(cell)).toEqual({ leads: [], unsure: false, strays: [] });
});

test('somebody named twice in one cell is one lead', () => {
  expect(splitLeads('Tom Garrity / Tom Garrity, Team Manager').leads).toEqual(['Tom Garrity']);
});

describe('the same lead', () => {
  test('is one person printed under two titles', () => {
    expect(sameLead('Edwin Marlow, Interim Head', 'Edwin Marlow, Interim Head of Adults')).toBe(true);
    expect(sameLead('Edwin  Marlow', 'Edwin Marlow, Interim Head')).toBe(true);
  });

  test('is one post in other spacing and case', () => {
    expect(sameLead('CIC Service Managers', 'CiC  service managers')).toBe(true);
  });

  test('is not two posts that begin alike', () => {
    expect(sameLead('Service Manager, Children in Care', 'Service Manager, Fostering')).toBe(false);
    expect(sameLead('Edwin Marlow, Head', 'Edwina Marlow, Head')).toBe(false);
  });

  test('has the same key', () => {
    expect(leadKey('Edwin Marlow, Head')).toBe(leadKey('Edwin Marlow'));
  });
});
