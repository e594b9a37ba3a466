import type { HostTheme } from '../../../tab/shared/host.ts';

/**
 * The theme in which screens are checked here. jsdom computes no colours, so one stands for all: what a theme changes is
 * looked at in Chromium, where every screen is checked in each of them (test/e2e/every-screen-scenes.ts).
 */
export const THEMES: readonly HostTheme[] = ['contrast'];
