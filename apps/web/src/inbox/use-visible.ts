import { type RefObject, useEffect, useState } from 'react';

/** A stretch of what is scrolled, in pixels from its top. */
interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/** Rows are drawn anew each time that this much was scrolled, and so much stands ready above and below. */
const STEP = 240;
const AHEAD = 480;

/** Which stretch of `inner` is in sight of the box that scrolls it, in coarse steps: most scrolling draws nothing. */
export const useVisible = (box: RefObject<HTMLElement | null>, inner: RefObject<HTMLElement | null>): Stretch => {
  const [stretch, setStretch] = useState<Stretch>({ top: 0, bottom: 1_200 });
  useEffect(() => {
    const [scrolls, holds] = [box.current, inner.current];
    if (!scrolls || !holds) return undefined;
    const look = () => {
      const above = holds.getBoundingClientRect().top - scrolls.getBoundingClientRect().top;
      const top = Math.floor((-above - AHEAD) / STEP) * STEP;
      const bottom = Math.ceil((-above + scrolls.clientHeight + AHEAD) / STEP) * STEP;
      setStretch((before) => (before.top === top && before.bottom === bottom ? before : { top, bottom }));
    };
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(scrolls);
    scrolls.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      scrolls.removeEventListener('scroll', look);
    };
  }, [box, inner]);
  return stretch;
};

/** Which of `count` rows of one height are drawn, when the first of them stands at `start`. */
export const rowsIn = (
  { top, bottom }: Stretch,
  { start, count, height }: { readonly start: number; readonly count: number; readonly height: number },
): { readonly from: number; readonly to: number } => {
  const from = Math.min(count, Math.max(0, Math.floor((top - start) / height)));
  const to = Math.max(from, Math.min(count, Math.ceil((bottom - start) / height)));
  return { from, to };
};

/** Scrolls so that a row can be seen whole, if it cannot; `head` covers the top of the box. */
export const bringIntoSight = (
  box: HTMLElement,
  inner: HTMLElement,
  { at, height, head = 0 }: { readonly at: number; readonly height: number; readonly head?: number },
): void => {
  const top = inner.getBoundingClientRect().top - box.getBoundingClientRect().top + at;
  if (top < head) box.scrollTop += top - head;
  else if (top + height > box.clientHeight) box.scrollTop += top + height - box.clientHeight;
};
