import { Text } from '@mantine/core';
import type { ResultDetailsFragment } from '../../api/generated/graphql';
import { s } from '../../strings';

const t = s.result;

/** Smallest distance from the centre to the edge, in units of a* and b*. */
const MIN_EXTENT = 40;
const RINGS = 20;

/**
 * Plots the patches in the a*b* plane (CIELAB, D50): a circle at each reference colour, and an arrow from the colour in the
 * photo to the corrected one.
 */
export function AbPlot({ patches }: { patches: ResultDetailsFragment['patches'] }) {
  const points = patches.flatMap(({ reference, measured, corrected }) => [
    reference,
    measured,
    ...(corrected ? [corrected] : []),
  ]);
  const farthest = Math.max(MIN_EXTENT, ...points.flatMap(({ lab: [, a = 0, b = 0] }) => [Math.abs(a), Math.abs(b)]));
  const extent = Math.ceil(farthest / RINGS) * RINGS;
  const radii = Array.from({ length: extent / RINGS }, (_, i) => RINGS * (i + 1));
  const at = ([, a = 0, b = 0]: readonly number[]) => [a, -b] as const;
  return (
    <>
      <svg
        viewBox={`${-extent} ${-extent} ${2 * extent} ${2 * extent}`}
        width="100%"
        style={{ maxHeight: 420 }}
        role="img"
        aria-label={t.plotLabel}
      >
        <title>{t.plotLabel}</title>
        <defs>
          <marker id="arrow" viewBox="0 0 6 6" refX="5" refY="3" markerWidth="5" markerHeight="5" orient="auto">
            <path d="M0,0 L6,3 L0,6 z" fill="currentColor" />
          </marker>
        </defs>
        <g stroke="currentColor" strokeOpacity={0.2} strokeWidth={0.3} fill="none">
          {radii.map((radius) => (
            <circle key={radius} r={radius} />
          ))}
          <path d={`M${-extent},0 H${extent} M0,${-extent} V${extent}`} />
        </g>
        <g fontSize={extent / 18} fill="currentColor">
          <text x={extent - 1} y={-1.5} textAnchor="end">
            +a*
          </text>
          <text x={1.5} y={-extent + extent / 15}>
            +b*
          </text>
        </g>
        {patches.map(({ index, name, reference, measured, corrected }) => {
          const [x, y] = at(reference.lab);
          const [fromX, fromY] = at(measured.lab);
          const [toX, toY] = at((corrected ?? measured).lab);
          return (
            <g key={index}>
              <title>{`${index} ${name}`}</title>
              {corrected && (
                <line
                  x1={fromX}
                  y1={fromY}
                  x2={toX}
                  y2={toY}
                  stroke="currentColor"
                  strokeWidth={0.5}
                  markerEnd="url(#arrow)"
                />
              )}
              {!corrected && <circle cx={fromX} cy={fromY} r={extent / 90} fill="currentColor" />}
              <circle cx={x} cy={y} r={extent / 35} fill={reference.hex} stroke="currentColor" strokeWidth={0.5} />
            </g>
          );
        })}
      </svg>
      <Text size="xs" c="dimmed">
        {t.plotHint}
      </Text>
    </>
  );
}
