import type { CameBack } from '../core/asking/why-returned.ts';

/** A report in the sender's inbox that a letter was not delivered. */
export interface ReportFound {
  readonly id: string;
  /** When it arrived, ISO 8601 in UTC. */
  readonly receivedAt: string;
}

/** What a report says. */
export interface ReadReport {
  /** Names of the letter that it may be about, as `Mail.draft` gave them. */
  readonly names: readonly string[];
  /** Null when it tells of no failure: of a delay, say, or of nothing that can be read. */
  readonly failure: CameBack | null;
}

/** Looks into the sender's inbox for what came back; nothing in it is changed. All of it @throws Refusal `busy`, `denied` or `unreachable`. */
export interface ReturnedMail {
  /** The reports that arrived between two instants, the second one left out; oldest first. Of other mail nothing is read. */
  found(since: string, until: string): Promise<readonly ReportFound[]>;
  /** Reads one; one that somebody deleted meanwhile tells of nothing. */
  read(id: string): Promise<ReadReport>;
}
