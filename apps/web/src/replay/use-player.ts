import { useEffect, useRef, useState } from 'react';
import { nextVerdict, pauseBefore, type Step } from './steps.js';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

export interface Player {
  readonly playing: boolean;
  readonly toggle: () => void;
  readonly to: (index: number) => void;
  readonly by: (direction: 1 | -1) => void;
  readonly toVerdict: (direction: 1 | -1) => void;
}

/** Plays steps one after another until the last; space, arrows and Shift with an arrow do what the buttons do. */
export const usePlayer = (
  steps: readonly Step[],
  index: number,
  pace: { readonly speed: number; readonly squeeze: boolean },
  onStep: (index: number) => void,
): Player => {
  const [playing, setPlaying] = useState(false);
  const last = steps.length - 1;
  const { speed, squeeze } = pace;
  const step = useRef(onStep);
  step.current = onStep;
  useEffect(() => {
    const [one, next] = [steps[index], steps[index + 1]];
    // at the end nothing is left to wait for; whoever plays from there is on the way back to the first step
    if (!playing || !one || !next) return;
    const timer = setTimeout(
      () => {
        step.current(index + 1);
        if (index + 1 >= last) setPlaying(false);
      },
      pauseBefore(one, next, { speed, squeeze }),
    );
    return () => clearTimeout(timer);
  }, [playing, steps, index, last, speed, squeeze]);

  const to = (wanted: number): void => {
    setPlaying(false);
    step.current(Math.min(last, Math.max(0, wanted)));
  };
  const player: Player = {
    playing,
    to,
    toggle: () => {
      if (!playing && index >= last) step.current(0);
      setPlaying(!playing && last > 0);
    },
    by: (direction) => to(index + direction),
    toVerdict: (direction) => to(nextVerdict(steps, index, direction)),
  };
  const latest = useRef(player);
  latest.current = player;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, shiftKey, target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || typing(target)) return;
      const onControl = target instanceof HTMLElement && target.closest('button, a, [role=radio], [role=switch]');
      const { toggle, by, toVerdict, to: go } = latest.current;
      const acts: Readonly<Record<string, (() => void) | undefined>> = {
        ' ': onControl ? undefined : toggle,
        ArrowLeft: () => (shiftKey ? toVerdict(-1) : by(-1)),
        ArrowRight: () => (shiftKey ? toVerdict(1) : by(1)),
        Home: () => go(0),
        End: () => go(Number.MAX_SAFE_INTEGER),
      };
      const act = acts[key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return player;
};
