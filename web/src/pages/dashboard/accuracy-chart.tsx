import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { VisuallyHidden } from '@mantine/core';
import type { DashboardQuery } from '../../api/generated/graphql';
import { date, deltaE } from '../../format';
import { s } from '../../strings';

const t = s.dashboard;

/** Mean CIEDE2000 per day, before and after correction: a chart, and the same data as a table for screen readers. */
export function AccuracyChart({ days }: { days: DashboardQuery['usage']['accuracyByDay'] }) {
  const data = days.map(({ day, meanDeltaEBefore, meanDeltaEAfter }) => ({
    day: date(day),
    [t.before]: meanDeltaEBefore,
    [t.after]: meanDeltaEAfter,
  }));
  return (
    <>
      <div aria-hidden>
        <LineChart
          h={220}
          data={data}
          dataKey="day"
          curveType="linear"
          withLegend
          lineChartProps={{ accessibilityLayer: false }} // nothing inside a hidden element may take focus
          valueFormatter={(value) => deltaE(value)}
          series={[
            { name: t.before, color: 'gray.5' },
            { name: t.after, color: 'blue.6' },
          ]}
        />
      </div>
      <VisuallyHidden>
        <table>
          <caption>{t.accuracy}</caption>
          <thead>
            <tr>
              <th>{t.day}</th>
              <th>{t.before}</th>
              <th>{t.after}</th>
              <th>{t.photos}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, images, meanDeltaEBefore, meanDeltaEAfter }) => (
              <tr key={day}>
                <td>{date(day)}</td>
                <td>{deltaE(meanDeltaEBefore)}</td>
                <td>{deltaE(meanDeltaEAfter)}</td>
                <td>{images}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </>
  );
}
