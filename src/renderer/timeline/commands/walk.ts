import { refOf } from '../../store/refs.ts';
import { select, sessionStore } from '../../store/session.ts';
import { chooseLane } from '../gestures/press.ts';
import { handStore, setActive } from '../hand.ts';
import { changeLook, toggleLane } from '../look.ts';
import { timelineStage } from '../stage.ts';
import { activeRow } from './inHand.ts';
import { aimLink } from './link.ts';
import { revealDays } from './show.ts';

export function goTo(at: number, extend = false): void {
  const stage = timelineStage();
  const row = stage?.model.rows[at];
  if (!stage || !row || row.kind === 'draft') return;
  stage.scroller.focus({ preventScroll: true });
  stage.reveal(at);
  if (row.kind === 'lane') {
    if (extend) setActive(row.key);
    else chooseLane(row.key);
    return;
  }
  setActive(row.key);
  const ref = refOf('task', row.key);
  select(extend ? [...sessionStore.getState().selection, ref] : [ref]);
  revealDays(stage, row.bar.from, row.bar.to);
}

/** Goes so many rows down; with a link in hand, from one task to the next. */
export function walk(steps: number, extend = false): void {
  const stage = timelineStage();
  if (!stage) return;
  if (handStore.getState().link) {
    aimLink(stage, steps);
    return;
  }
  const active = activeRow(stage);
  const last = stage.model.rows.length - 1;
  if (!active) goTo(steps > 0 ? 0 : last);
  else goTo(Math.min(last, Math.max(0, active.at + steps)), extend);
}

/** Right opens a lane or goes into it, left closes it or goes out to it. */
export function fold(way: 'open' | 'close'): void {
  const stage = timelineStage();
  const active = stage && activeRow(stage);
  if (!stage || !active) return;
  const { row, at } = active;
  if (row.kind === 'lane' && row.open !== (way === 'open')) toggleLane(row.key);
  else if (way === 'open') {
    if (row.kind === 'lane') goTo(at + 1);
  } else {
    for (let up = at - 1; up >= 0; up--) {
      const above = stage.model.rows[up];
      if (above?.kind !== 'lane' || above.depth >= row.depth) continue;
      goTo(up);
      return;
    }
  }
}

/** Closes all lanes, or opens them where all are closed. */
export function foldAll(): void {
  const stage = timelineStage();
  if (!stage) return;
  const open = stage.model.rows.filter((row) => row.kind === 'lane' && row.open);
  changeLook({
    collapsed:
      open.length === 0
        ? new Set()
        : new Set(stage.model.rows.flatMap(({ kind, key }) => (kind === 'lane' ? [key] : []))),
  });
}
