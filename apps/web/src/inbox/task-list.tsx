import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import { useWords } from '../words/use-words.js';
import { DUES } from './filters.js';
import { type Due, dueOf, nameOf, type Task } from './inbox-query.js';
import { TaskCard } from './task-card.js';
import { type Chosen } from './use-chosen.js';
import { bringIntoSight, rowsIn, useVisible } from './use-visible.js';
import { usePhone } from './use-wide.js';

export interface ListProps {
  readonly tasks: readonly Task[];
  readonly today: string;
  readonly current: Task | undefined;
  readonly chosen: Chosen;
  /** What scrolls the list. */
  readonly box: RefObject<HTMLElement | null>;
}

/** Heights of a card, with what lies below it, and of the head of a group; the style sheet has the same. */
const SIZES = { desk: { card: 86, head: 30 }, phone: { card: 118, head: 34 } };

interface Group {
  readonly due: Due;
  readonly tasks: readonly Task[];
  /** Where its first card stands. */
  readonly start: number;
}

/** Cards in groups by due date; only those in sight are drawn. */
export const TaskList = ({ tasks, today, current, chosen, box }: ListProps) => {
  const { t } = useWords();
  const { card, head } = usePhone() ? SIZES.phone : SIZES.desk;
  const inner = useRef<HTMLDivElement>(null);
  const stretch = useVisible(box, inner);
  const groups = useMemo(() => {
    const found: Group[] = [];
    let top = 0;
    for (const due of DUES) {
      const of = tasks.filter((task) => dueOf(task) === due);
      if (of.length === 0) continue;
      found.push({ due, tasks: of, start: top + head });
      top += head + of.length * card;
    }
    return found;
  }, [tasks, card, head]);
  const name = current && nameOf(current);
  // below the head of the list, which gives way to that of an open task
  const Heading = current ? 'h3' : 'h2';
  useLayoutEffect(() => {
    const group = groups.find(({ tasks: of }) => of.some((task) => nameOf(task) === name));
    if (!group || !box.current || !inner.current) return;
    const at = group.start + group.tasks.findIndex((task) => nameOf(task) === name) * card;
    bringIntoSight(box.current, inner.current, { at, height: card });
    // a list that grows does not move by itself
  }, [name, card]);
  return (
    <div ref={inner}>
      {groups.map(({ due, tasks: of, start }) => {
        const { from, to } = rowsIn(stretch, { start, count: of.length, height: card });
        return (
          <section key={due}>
            <Heading className="inbox-group">
              {t(`inbox.${due}`)} <span className="quiet">{of.length}</span>
            </Heading>
            <ul style={{ paddingTop: from * card, paddingBottom: (of.length - to) * card }}>
              {of.slice(from, to).map((task, i) => (
                <TaskCard
                  key={nameOf(task)}
                  task={task}
                  today={today}
                  current={nameOf(task) === name}
                  chosen={chosen}
                  place={{ at: from + i + 1, of: of.length }}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
};
