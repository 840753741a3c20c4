import { linkTasks } from '../../../core/change/commands/linkTasks.ts';
import { wouldCloseLoop } from '../../../core/schedule/loops.ts';
import { currentWorkspace, run } from '../../store/document.ts';
import { commandContext } from '../../store/identity.ts';
import { strings } from '../../ui/strings/index.ts';
import { type BarEnd, handStore } from '../hand.ts';
import type { TimelineStage } from '../stage.ts';
import { followPointer } from './followPointer.ts';

const say = strings.timeline;

/** From its finish the other task waits for it; from its start the other one starts with it. */
export function commitLink(fromId: string, fromEnd: BarEnd, toId: string): boolean {
  const type = fromEnd === 'finish' ? 'FS' : 'SS';
  return run(linkTasks(currentWorkspace(), { fromId, toId, type }, commandContext));
}

export const linkIsRefused = (fromId: string, toId: string): boolean =>
  wouldCloseLoop(currentWorkspace(), fromId, toId) !== null;

const titleOf = (id: string): string => currentWorkspace().task.get(id)?.title || strings.canvas.unnamedTask;

export function linkInWords(fromId: string, fromEnd: BarEnd, toId: string): string {
  const words = fromEnd === 'finish' ? say.linkWaits : say.linkStarts;
  return words(titleOf(toId), titleOf(fromId));
}

/** Draws a link from the end of a bar to the row of another task. */
export function drawLink(stage: TimelineStage, down: PointerEvent, fromId: string, fromEnd: BarEnd): void {
  const place = ({ clientX, clientY }: PointerEvent) => {
    const corner = stage.rows.getBoundingClientRect();
    return { x: clientX - corner.left - stage.tableWidthPx, y: clientY - corner.top };
  };
  const targetAt = (y: number): string | null => {
    const row = stage.model.rows[Math.floor(y / stage.rowHeightPx)];
    return row?.kind === 'task' && row.key !== fromId ? row.key : null;
  };
  const rest = () => handStore.setState({ link: null, hint: null });
  followPointer(down, {
    begin: () => true,
    move: (event) => {
      const at = place(event);
      const toId = targetAt(at.y);
      const { link } = handStore.getState();
      const refused = toId === link?.toId ? (link?.refused ?? false) : toId !== null && linkIsRefused(fromId, toId);
      const title = toId === null ? say.linkNowhere : refused ? say.linkLoop : linkInWords(fromId, fromEnd, toId);
      handStore.setState({
        link: { fromId, fromEnd, toId, refused, at },
        hint: { x: event.clientX, y: event.clientY, title, lines: [], refused },
      });
    },
    drop: () => {
      const { link } = handStore.getState();
      rest();
      if (link?.toId) commitLink(fromId, fromEnd, link.toId);
    },
    cancel: rest,
  });
}
