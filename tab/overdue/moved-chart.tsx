import { Sparkline } from '@fluentui/react-charts';
import type { OverdueReply } from '../../src/wire/tab.ts';

type Moved = OverdueReply['plans'][number]['picture']['moved'];

const LINE_PX = { width: 220, height: 40 };

/** How many actions were overdue on each of some days, as a line in the colour of the word. */
export function MovedChart({ moved }: { readonly moved: Moved }) {
  const data = moved.map(({ on, overdue }) => ({ x: Date.parse(on), y: overdue }));
  const line = { legend: '', color: 'var(--of-overdue)', data };
  // It looks at its points only once.
  return <Sparkline key={JSON.stringify(data)} data={{ lineChartData: [line] }} {...LINE_PX} />;
}
