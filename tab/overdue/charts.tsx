import { HorizontalBarChart, Sparkline } from '@fluentui/react-charts';
import type { Rag } from '../../src/core/plan/rags.ts';
import { RAG_WORDS } from '../../src/texts/standing.ts';
import type { OverdueReply } from '../../src/wire/tab.ts';
import type { standingParts } from './standing-parts.ts';

type Moved = OverdueReply['plans'][number]['picture']['moved'];

const BAR_PX = 14;
const LINE_PX = { width: 220, height: 40 };

/** How the open actions of a plan stand, as one bar: the parts in the order of the words below it. */
export function StandingChart({ parts }: { readonly parts: ReturnType<typeof standingParts> }) {
  const chartData = parts.map(({ rag, count }) => ({
    legend: RAG_WORDS[rag].word,
    color: colourOf(rag),
    horizontalBarChartdata: { x: count },
  }));
  return <HorizontalBarChart data={[{ chartData }]} barHeight={BAR_PX} chartDataMode="hidden" hideTooltip />;
}

/** How many actions were overdue on each of some days, as a line. */
export function MovedChart({ moved }: { readonly moved: Moved }) {
  const data = moved.map(({ on, overdue }) => ({ x: Date.parse(on), y: overdue }));
  const line = { legend: '', color: colourOf('overdue'), data };
  // It looks at its points only once.
  return <Sparkline key={JSON.stringify(data)} data={{ lineChartData: [line] }} {...LINE_PX} />;
}

/** The colour that a RAG has in words too; overdue.css gives them, one set for each theme. */
function colourOf(rag: Rag): string {
  return `var(--of-${rag})`;
}
