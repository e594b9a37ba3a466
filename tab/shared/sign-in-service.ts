import { SignInService } from '../../src/wire/tab.ts';
import type { Fetch } from './api.ts';

/**
 * Whether the sign-in service answers our own server, asked before a page leaves for there unasked: a browser whose page
 * is gone shows nothing of ours. Where that tells nothing, nothing speaks against going.
 */
export async function signInAnswers(fetch: Fetch): Promise<boolean> {
  try {
    const reply = await fetch('/tab/sign-in-service.json', { cache: 'no-store' });
    return SignInService.parse(await reply.json()).answers;
  } catch {
    return true;
  }
}
