/** Makes ids that nobody made before. */
export interface Ids {
  newId(): string;
}
