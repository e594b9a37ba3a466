/** The numbers behind the asking rules, in working days unless named otherwise. */
export const ASKING_RULES = {
  /** An action due within so many days is asked about on the weekly card. */
  dueSoonDays: 10,
  /** What was answered within so many days is left alone. */
  answeredLatelyDays: 5,
  /** An ask that stood so many days unanswered has lapsed; a younger one holds its actions. */
  lapseDays: 5,
  /** After so many lapsed asks nobody is chased any more: somebody else has to decide. */
  lapsesUntilDecision: 4,
  /** Asks that nobody answered, and after which none came for so many months, are forgotten, all of them at once. */
  monthsRemembered: 6,
} as const;
