import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { TAB_TEXTS } from '../../src/texts/tab.ts';
import { Page } from './page.tsx';

interface Props {
  readonly loadAgain: () => void;
  readonly children: ReactNode;
}

/** Catches a bug in a screen: a page that says so instead of an empty one. React has logged the error by then. */
export class WhenBroken extends Component<Props, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <Page title={TAB_TEXTS.brokenTitle}>
        <p>{TAB_TEXTS.broken}</p>
        <p>
          <Button appearance="primary" onClick={this.props.loadAgain}>
            {TAB_TEXTS.loadAgain}
          </Button>
        </p>
      </Page>
    );
  }
}
