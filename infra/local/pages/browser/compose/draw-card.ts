import { AdaptiveCard, HostConfig, OpenUrlAction, SubmitAction } from 'adaptivecards';

const look = new HostConfig({
  fontFamily: 'inherit',
  spacing: { small: 4, default: 8, medium: 12, large: 20, extraLarge: 28, padding: 12 },
  fontSizes: { small: 13, default: 15, medium: 17, large: 20, extraLarge: 24 },
  actions: { actionsOrientation: 'horizontal', maxActions: 6, actionAlignment: 'left' },
  inputs: { label: { inputSpacing: 'small' } },
  containerStyles: {
    default: { backgroundColor: 'var(--surface)', foregroundColors: colours() },
    emphasis: { backgroundColor: 'var(--ground)', foregroundColors: colours() },
  },
});

AdaptiveCard.onProcessMarkdown = (words, result) => {
  result.outputHtml = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  result.didProcess = true;
};

/** A card as Teams draws it. @param submitted told of a submitting button, with what stands in the boxes */
export function drawCard(card: unknown, submitted: (data: unknown) => void = () => undefined): HTMLElement {
  const read = new AdaptiveCard();
  read.hostConfig = look;
  read.parse(card);
  read.onExecuteAction = (action) => {
    if (action instanceof SubmitAction) submitted(action.data);
    if (action instanceof OpenUrlAction) open(hereOf(action.url ?? ''));
  };
  const drawn = read.render() ?? document.createElement('div');
  drawn.classList.add('card');
  return drawn;
}

/** A link into Teams opens the Teams that is played here. */
function hereOf(link: string): string {
  const { hostname, pathname, search } = new URL(link);
  const as = new URLSearchParams(location.search).get('as') ?? '';
  const theme = document.documentElement.dataset.theme ?? 'light';
  return hostname === 'teams.microsoft.com' ? `/open/${as}/${theme}${pathname}${search}` : link;
}

function colours() {
  const same = (name: string) => ({ default: `var(--${name})`, subtle: `var(--${name})` });
  return {
    default: { default: 'var(--text)', subtle: 'var(--quiet)' },
    accent: same('accent'),
    attention: same('attention'),
    good: same('accent'),
    dark: same('text'),
    light: same('quiet'),
    warning: same('text'),
  };
}
