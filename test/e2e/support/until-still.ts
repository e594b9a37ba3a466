import type { Frame } from 'playwright-core';

/** Colours on their way from one theme to the other are nobody's to read. What turns for ever is not waited for. */
export async function untilStill(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}
