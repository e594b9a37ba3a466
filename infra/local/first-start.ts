/**
 * What the product's terminal is told, in this order, when `.local/` is new. Paths are below the project's folder.
 *
 * @param plan the sample plan's document, written for the day of the start
 */
export function firstStart(plan: string): readonly (readonly string[])[] {
  return [['provision'], ['import', plan], ['people', 'infra/local/sample/people.csv'], ['plan', '--state', 'live']];
}
