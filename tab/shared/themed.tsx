import { FluentProvider, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { type ReactNode, useSyncExternalStore } from 'react';
import type { HostTheme, Look } from './host.ts';

const FLUENT_THEMES = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
} as const satisfies Record<HostTheme, unknown>;

/** Shows what is inside in the theme that this look has now, and follows its changes. */
export function Themed({ look, children }: { readonly look: Look; readonly children: ReactNode }) {
  const theme = useSyncExternalStore(look.watchTheme, look.theme);
  return (
    <FluentProvider theme={FLUENT_THEMES[theme]}>
      {/* An element of our own: on the provider's, Fluent's text size and background would win over page.css. */}
      <div className="page" data-theme={theme}>
        {children}
      </div>
    </FluentProvider>
  );
}
