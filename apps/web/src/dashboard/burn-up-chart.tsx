import { LineChart, type LineSeriesOption } from 'echarts/charts';
import {
  GridComponent,
  type GridComponentOption,
  MarkLineComponent,
  type MarkLineComponentOption,
} from 'echarts/components';
import { type ComposeOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { whole } from '../parts/format.js';
import { useSkin } from '../theme/skin.js';
import { skins } from '../theme/tokens.js';
import { type Step } from './series.js';

use([LineChart, GridComponent, MarkLineComponent, SVGRenderer]);

type Option = ComposeOption<LineSeriesOption | GridComponentOption | MarkLineComponentOption>;

export interface BurnUpLines {
  readonly scope: readonly Step[];
  readonly target: readonly Step[];
  readonly done: readonly Step[];
  readonly now: string;
  readonly end: string;
}

export interface BurnUpWords {
  readonly now: string;
  readonly scope: string;
  readonly target: string;
  readonly done: string;
}

const NEAR = 16;
const pair = ({ on, value }: Step): [string, number] => [on, value];

/** The drawing of the burn-up. It stands still, and whoever cannot see it has its name and the table. */
export const BurnUpChart = ({
  lines,
  words,
  name,
  size = 12,
}: {
  readonly lines: BurnUpLines;
  readonly words: BurnUpWords;
  readonly name: string;
  readonly size?: number;
}) => {
  const box = useRef<HTMLDivElement>(null);
  const skin = useSkin();
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const p = skins[skin];
    const chart = init(element, undefined, { renderer: 'svg' });
    const label = { fontFamily: 'inherit', fontSize: size };
    const line = (
      data: readonly Step[],
      colour: string,
      width: number,
      more: Partial<LineSeriesOption>,
    ): LineSeriesOption => ({
      type: 'line',
      data: data.map(pair),
      symbol: 'none',
      silent: true,
      lineStyle: { color: colour, width },
      ...more,
    });
    const { scope, target, done, now, end } = lines;
    const latest = done.at(-1);
    const aim = target.at(-1);
    const all = scope.at(-1);
    const top = Math.max(1, ...[...scope, ...target, ...done].map(({ value }) => value));
    // where the line ends too near to the edge, its label stands before it
    const height = element.clientHeight - 60;
    const apart = (value: number): number => (latest ? (Math.abs(value - latest.value) / top) * height : Infinity);
    const crossed = target.some(({ value }) => apart(value) < 1.5 * NEAR);
    const near = aim && latest && latest.on === end && apart(aim.value) < NEAR;
    const option: Option = {
      animation: false,
      grid: {
        left: 52,
        right: 18 + 0.75 * size * Math.max(words.scope.length, words.target.length),
        top: 30,
        bottom: 28,
      },
      xAxis: {
        type: 'time',
        min: scope[0]?.on ?? now,
        max: end,
        splitNumber: 4,
        axisLine: { lineStyle: { color: p.control } },
        axisTick: { show: false },
        splitLine: { show: false },
        axisLabel: {
          ...label,
          color: p.text3,
          formatter: (value: number) => new Date(value).toISOString().slice(0, 7),
          hideOverlap: true,
        },
      },
      yAxis: {
        type: 'value',
        min: 0,
        max: top,
        splitNumber: 4,
        axisLabel: { ...label, color: p.text3, showMaxLabel: false, formatter: (value: number) => whole(value) },
        splitLine: { lineStyle: { color: p.line } },
      },
      series: [
        line(all ? [...scope, { on: end, value: all.value }] : scope, p.control, 1.6, {
          endLabel: { ...label, show: true, color: p.text2, formatter: words.scope, distance: 8 },
          markLine: {
            silent: true,
            symbol: 'none',
            animation: false,
            data: [{ xAxis: now }],
            lineStyle: { color: p.control, type: 'solid', width: 1 },
            label: { ...label, color: p.text2, formatter: words.now, position: 'end', distance: 6 },
          },
        }),
        line(target, p.text, 1.4, {
          lineStyle: { color: p.text, width: 1.4, type: 'dashed' },
          endLabel: {
            ...label,
            show: aim !== undefined,
            color: p.text,
            formatter: near ? `${words.target}\n${words.done}` : words.target,
            distance: 8,
          },
        }),
        line(done, p.green, 2.6, {
          symbol: 'circle',
          symbolSize: 7,
          showSymbol: false,
          itemStyle: { color: p.green },
          endLabel: { show: false },
        }),
        {
          type: 'line',
          silent: true,
          data: latest && !near ? [{ value: pair(latest), symbol: 'circle', symbolSize: 7 }] : [],
          itemStyle: { color: p.green },
          label: {
            ...label,
            show: true,
            // beside the line of the target where it would cross it
            ...(crossed
              ? { position: 'right' as const, offset: [2, 10] }
              : { position: 'left' as const, offset: [0, -10] }),
            distance: 8,
            color: p.green,
            fontWeight: 600,
            formatter: words.done,
          },
        },
      ],
    };
    chart.setOption(option);
    const watch = new ResizeObserver(() => chart.resize({ animation: { duration: 0 } }));
    watch.observe(element);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [lines, words, skin, size]);
  return <div ref={box} className="burn-up" role="img" aria-label={name} />;
};
