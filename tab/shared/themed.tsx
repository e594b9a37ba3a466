import { FluentProvider, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { type ReactNode, useSyncExternalStore } from 'react';
import type { Host, HostTheme } from './host.ts';

const FLUENT_THEMES = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
} as const satisfies Record<HostTheme, unknown>;

/** Shows what is inside in the host's theme and follows its changes. Without a host: the light one. */
export function Themed({ host, children }: { readonly host: Host | undefined; readonly children: ReactNode }) {
  const theme = useSyncExternalStore(host?.watchTheme ?? watchNothing, host?.theme ?? defaultTheme);
  return (
    <FluentProvider theme={FLUENT_THEMES[theme]}>
      {/* An element of our own: on the provider's, Fluent's text size and background would win over page.css. */}
      <div className="page" data-theme={theme}>
        {children}
      </div>
    </FluentProvider>
  );
}

function watchNothing(): () => void {
  return () => undefined;
}

function defaultTheme(): HostTheme {
  return 'default';
}
