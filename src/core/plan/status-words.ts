import type { Status } from './status.ts';

/** What each status is called, in lower case and without a stop. First match wins. */
export const STATUS_WORDS: readonly (readonly [Status, RegExp])[] = [
  ['not-accepted', /^(?:none\. )?(?:(?:recommendation |action )?(?:not (?:accepted|agreed)|rejected|declined))$/],
  [
    'risk-accepted',
    /^(?:(?:the )?risks? (?:is |has been |was )?(?:accepted|tolerated)|(?:management (?:has )?)?(?:accepts?|accepted|tolerates?|tolerated) (?:the )?risks?)$/,
  ],
  [
    'superseded',
    /^(?:(?:action |now )?(?:superseded|replaced|merged|incorporated|combined)(?: (?:by|with|in|into) .{1,60})?|(?:action )?(?:no longer (?:applicable|required|relevant|needed|valid)|not applicable|withdrawn|cancelled|discontinued|obsolete|duplicate(?: of .{1,30})?)|see (?:revised )?action \w{1,6})$/,
  ],
  [
    'business-as-usual',
    /^(?:(?:now |moved to |part of |transferred to )?(?:business as usual|bau)|(?:complete(?:d)?|closed)(?: and|,)? (?:now |moved to )?(?:business as usual|bau))$/,
  ],
  [
    'partly-done',
    /^(?:part|partly|partially|substantially|mostly) (?:implemented|completed?|achieved|done|met|delivered)$/,
  ],
  ['partly-done', /^(?:implemented|completed?|achieved|met) in part$/],
  [
    'not-started',
    /^(?:not (?:yet )?(?:implemented|started|commenced|begun|actioned)|(?:action|work) yet to be (?:taken|started)|yet to (?:start|commence|be started)|no action(?: yet)? taken|to be started|to start|open not started)$/,
  ],
  // What says only that something is owed: whether it was begun, nobody knows.
  [
    'unknown',
    /^(?:not (?:yet )?due(?: yet)?|open|deferred|on hold|paused|postponed|suspended|to be (?:confirmed|reviewed)|pending|awaiting (?:update|start))$/,
  ],
  ['in-progress', /^not (?:yet )?(?:fully )?(?:completed?|achieved|met|delivered|closed|done|embedded)$/],
  [
    'in-progress',
    /^(?:(?:still )?outstanding|(?:(?:currently|work|implementation|action|still) )?in (?:progress|hand|train)|(?:now |well )?(?:under ?way|progressing)|on (?:track|target|schedule|course)|(?:at|some|high) risk|at risk of (?:delay|slippage)|behind (?:schedule|target|plan)|off (?:track|target)|slipp(?:ed|ing)|slippage|ongoing|delayed|overdue|(?:work |action )?(?:started|commenced|begun)|nearing completion|action started|started - in progress)$/,
  ],
  [
    'done',
    /^100 ?%$|^(?:100 ?% )?(?:(?:this |the )?(?:action|task|recommendation|work|objective|target) )?(?:is |has been |have been |was |now |this has been |this is )?(?:now )?(?:fully )?(?:completed?|implemented|achieved|done|closed|met|delivered|discharged|finished|actioned|embedded|signed off)(?: in full)?(?:(?: and|,| &|\/) ?(?:closed|embedded|signed off|implemented|verified|completed?|achieved|delivered|evidenced))?$/,
  ],
  // Welsh, as plans of Wales print it beside the English.
  ['not-started', /^(?:heb (?:ei )?(?:dd?echrau|gychwyn))$/],
  ['in-progress', /^(?:ar y gweill|yn mynd rhagddo|ar y trywydd(?: iawn)?|parhaus)$/],
  ['done', /^(?:wedii (?:gwblhau|chwblhau|gyflawni|chyflawni)|cwblhawyd|cyflawnwyd)$/],
];
