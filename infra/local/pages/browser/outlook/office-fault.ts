import type { OfficeError } from './protocol.ts';

/** What Office answers to a call that it cannot do. Names are Office's own; of the numbers only some are documented. */
export class OfficeFault extends Error {
  readonly told: OfficeError;
  constructor(name: string, message: string, code: number) {
    super(message);
    this.told = { name, message, code };
  }
}

/** Refuses what is longer than a body may become at once. */
export function mustFit(text: string): void {
  if (text.length > 1_000_000) {
    throw new OfficeFault('DataExceedsMaximumSize', 'The data parameter is longer than 1,000,000 characters.', 2009);
  }
}

/** Refuses HTML for a mail that is plain text. */
export function mustSuit(coercionType: unknown, isHtml: boolean): void {
  if (coercionType === 'html' && !isHtml) {
    throw new OfficeFault('InvalidFormatError', 'The body of the item is plain text.', 2006);
  }
}
