/** The plan that comes with the project. */
const plan = 'Children in Care and Fostering Improvement Plan';

/** What the product's terminal is told, in this order, when `.local/` is new. Paths are below the project's folder. */
export const firstStart: readonly (readonly string[])[] = [
  ['provision'],
  ['import', 'infra/local/sample/improvement-plan.docx'],
  ['people', 'infra/local/sample/people.csv', '--plan', plan],
  ['plan', '--plan', plan, '--state', 'live'],
];
