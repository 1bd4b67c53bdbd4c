import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import type { ResultDetailsFragment } from '../../api/generated/graphql';
import { deltaE } from '../../format';
import { s } from '../../strings';

const t = s.result;

/** Colour difference per patch. Hidden from screen readers, which read the table beside it. */
export function PatchChart({ patches }: { patches: ResultDetailsFragment['patches'] }) {
  const data = patches.map(({ index, deltaEBefore, deltaEAfter }) => ({
    patch: String(index),
    [t.before]: deltaEBefore,
    ...(deltaEAfter !== null && { [t.after]: deltaEAfter }),
  }));
  const isCorrected = patches.some(({ deltaEAfter }) => deltaEAfter !== null);
  return (
    <div aria-hidden>
      <BarChart
        h={220}
        data={data}
        dataKey="patch"
        withLegend
        barChartProps={{ accessibilityLayer: false }} // nothing inside a hidden element may take focus
        valueFormatter={(value) => deltaE(value)}
        series={[{ name: t.before, color: 'gray.5' }, ...(isCorrected ? [{ name: t.after, color: 'blue.6' }] : [])]}
      />
    </div>
  );
}
