import type { Settings } from './settings.ts';

/** On one machine nobody else is to reach it; behind a host's front door it listens to that. */
export function listeningHost(settings: Settings): string {
  return isOnOneMachine(settings) ? '127.0.0.1' : '0.0.0.0';
}

/** Whether people reach it on this machine alone. */
export function isOnOneMachine({ publicUrl }: Settings): boolean {
  return ['localhost', '127.0.0.1'].includes(new URL(publicUrl).hostname);
}
