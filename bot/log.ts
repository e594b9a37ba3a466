/** Where the bot notes what went wrong: ids, codes and counts, never words, names or tokens. */
export interface BotLog {
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
