/** A cell that promises no day at all. */
export const NOTHING =
  /^(?:n\/?a|not applicable|none|nil|tb[cad]|to be (?:confirmed|agreed|decided|determined|advised)|not (?:yet )?(?:agreed|known|set|specified)|asap|as soon as (?:possible|practicable)|see above|as above|see below|[-–—.?]+)\.?$/iu;
/** "TBC with partners": nobody has promised a day yet. */
export const NOT_YET_AGREED = /^(?:tb[cad]|to be (?:confirmed|agreed|decided|determined|advised))\b/iu;
/** Due at once. */
export const IMMEDIATE = /^(?:(?:with )?immediate(?:ly)?(?: effect)?|straight ?away)\.?$/iu;
/** Without an end. */
export const ONGOING = /\b(?:on-?going|continuous(?:ly)?|continuing|rolling)\b/iu;
/** What stands right behind a date from which something goes on without an end. */
export const ONWARDS = /^[\s,]*(?:onwards?\b|and (?:then )?(?:on-?going|continuing)\b|then on-?going\b)/iu;
/** What stands before a day on which somebody looks at the work again: nothing is promised for it. */
export const REVIEW_BEFORE = /\b(?:next )?review(?:ed|s)?\b(?! and\b)[^\d\n]{0,20}$/iu;
/** A day that nothing is promised for: only not earlier. */
export const NOT_BEFORE = /\bno(?:t)? (?:before|earlier than|sooner than|until)\b[^\n]*$/iu;
/** A date that came later than the first promise. */
export const REVISED_BEFORE =
  /\b(?:revised|extended|extension|delayed|deferred|postponed|rescheduled|moved|slipped|re-?set|amended|new date|now|then)\b[^\n]{0,24}$/iu;
/** A date that was promised before the one beside it. */
export const ORIGINAL_BEFORE =
  /\b(?:original(?:ly)?|previous(?:ly)?|was|initial(?:ly)?|instead of|(?:revised|extended|moved|changed|slipped|delayed|deferred|postponed|put back|brought forward) from)\b[^\p{L}\d\n]{0,4}(?:date|deadline|due|by|for|target)?[^\p{L}\d\n]{0,4}(?:end of |early |mid |late )?$/iu;
/** It waits on something else. */
export const ON_EVENT =
  /^(?:to follow |by |at |from )?(?:once|when|subject to|pending|following|depend(?:ent|ing|s) (?:up)?on)\b|[,;(–-]\s*(?:once|when|subject to|pending|following|depend(?:ent|ing|s) (?:up)?on)\b|^(?:to follow |by |at |from )?(?:once|when|after|following|upon|on (?:the )?(?:completion|receipt|approval|appointment|publication|introduction)|subject to|pending|depend(?:ent|ing|s) (?:up)?on|as (?:and )?when|in line with|before|prior to|as required|as needed)\b|^(?:(?:with)?in )?\S+ (?:working )?(?:day|week|month)s? (?:of|from|after|following)\b/iu;
/** The end of the council's year. */
export const YEAR_END =
  /^(?:by )?(?:the )?(?:end of )?(?:the )?(?:financial )?year[\s-]?end$|^(?:by )?(?:the )?end of (?:the )?(?:financial )?year$/iu;
/** What has happened strayed into the cell: "Briefed January 2014" promises nothing. */
export const FACT =
  /^(?:(?!(?:revised|reviewed|extended|delayed|deferred|postponed|rescheduled|moved|changed|slipped|expected|planned|proposed|anticipated|amended|phased|completed|implemented|delivered|achieved|finished|closed|embedded|signed)\b)[a-z]{3,}ed|met|held|sent|told|written|shown|spoken|began|begun)\b/iu;
/** A clause that says how often somebody looks at the work, not when it is due. */
export const LOOKS_AT_IT = /\b(?:review|monitor|report|update|meeting|check|audit)/iu;
/** Words beside a date that add nothing to it. */
export const FILLER =
  /\b(?:as soon as possible|by|the|end|of|in|during|from|to|be|on|at|until|before|no|later|than|complet(?:ed|ion|e)|implement(?:ed|ation)|deliver(?:ed|y)|between|for|date|target|deadline|due|w\/e|week|ending|and|month|expected|planned|proposed|revised|extended|moved|changed|slipped|delayed|deferred|postponed|rescheduled|original(?:ly)?|previous(?:ly)?|initial(?:ly)?|was|now|then|full(?:y)?|review(?:ed|s)?|daily|weekly|monthly|quarterly|termly|annual(?:ly)?|asap|mon|tues?|wed(?:nes)?|thur?s?|fri|satur|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|year|quarter|financial|\d{1,2}:\d{2}(?::\d{2})?)\b|[^\p{L}\p{N}]+/giu;
