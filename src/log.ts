import { type DestinationStream, type LoggerOptions, pino } from 'pino';
import { errorFacts } from './error-facts.ts';
import type { Log } from './ports/log.ts';

/** The log: one line of JSON for each thing that happened, on standard output unless another place is given. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options: LoggerOptions = { level, serializers: { err: (error: unknown) => errorFacts(error) } };
  return destination ? pino(options, destination) : pino(options);
}
