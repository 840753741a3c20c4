import { documentStore } from '../../store/document.ts';
import { parseRef, refOf } from '../../store/refs.ts';
import { clearSelection, select, sessionStore, startEditing } from '../../store/session.ts';
import { setActive, startDraft } from '../hand.ts';
import { workingDayAt } from '../layout/axisMoments.ts';
import { axisDayAt } from '../layout/timeScale.ts';
import { toggleLane } from '../look.ts';
import type { TimelineStage } from '../stage.ts';
import { dragBar } from './dragBar.ts';
import { drawLink } from './drawLink.ts';
import { pan, spaceIsHeld } from './pan.ts';
import { stretchBar } from './stretchBar.ts';

const canEdit = () => documentStore.getState().access.mode === 'write';
const many = (event: MouseEvent) => event.shiftKey || event.ctrlKey || event.metaKey;

/** The row and the part of it under a pointer. */
function under(event: MouseEvent) {
  const element = event.target instanceof Element ? event.target : null;
  return {
    key: element?.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? null,
    part: element?.closest<HTMLElement>('[data-part]')?.dataset['part'] ?? null,
    control: element?.closest('button, input, textarea') != null,
  };
}

function selectedTasks(): string[] {
  return [...sessionStore.getState().selection].flatMap((ref) => {
    const { table, id } = parseRef(ref);
    return table === 'task' ? [id] : [];
  });
}

/** A click on a task: selects it, adds it or takes it away, or with Shift all rows up to it. */
function choose(stage: TimelineStage, id: string, event: MouseEvent): void {
  const { selection } = sessionStore.getState();
  const ref = refOf('task', id);
  const [last] = selectedTasks().slice(-1);
  const lastRow = last === undefined ? undefined : stage.model.rowAt.get(last);
  const row = stage.model.rowAt.get(id);
  if (event.shiftKey && lastRow !== undefined && row !== undefined) {
    const between = stage.model.rows.slice(Math.min(row, lastRow), Math.max(row, lastRow) + 1);
    const refs = between.flatMap(({ kind, key }) => (kind === 'task' ? [refOf('task', key)] : []));
    select(new Set([...refs.filter((each) => each !== refOf('task', last ?? '')), refOf('task', last ?? '')]));
  } else if (many(event))
    select(selection.has(ref) ? [...selection].filter((each) => each !== ref) : [...selection, ref]);
  else select([ref]);
  setActive(id);
}

/** Selecting a team’s lane selects the team: the inspector shows it. */
export function chooseLane(key: string): void {
  const [kind, id] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  if (kind === 'team' && id !== '') select([refOf('team', id)]);
  else if (kind === 'milestone' && id !== '') select([refOf('task', id)]);
  else clearSelection();
  setActive(key);
}

/** What pressing a pointer on the rows begins. */
export function onPress(stage: TimelineStage, event: PointerEvent): void {
  if (event.button === 1 || (event.button === 0 && spaceIsHeld())) {
    event.preventDefault();
    pan(stage.scroller, event);
    return;
  }
  const { key, part, control } = under(event);
  if (event.button !== 0 || control) return;
  if (part === 'lane' && key) {
    chooseLane(key);
    return;
  }
  const bar = key === null ? undefined : stage.model.bars.get(key);
  if (!key || !bar) {
    if (!many(event)) clearSelection();
    return;
  }
  if (part === 'cells') choose(stage, key, event);
  else if (part === 'bar') {
    const click = () => choose(stage, key, event);
    if (!canEdit() || bar.kind === 'recurring') {
      click();
      return;
    }
    const chosen = selectedTasks();
    const inSelection = chosen.includes(key);
    if (!inSelection && !many(event)) choose(stage, key, event);
    dragBar(stage, event, key, inSelection ? chosen : [key], click);
  } else if (!canEdit()) return;
  else if (part === 'stretch') {
    if (!selectedTasks().includes(key)) choose(stage, key, event);
    stretchBar(stage, event, key);
  } else if (part === 'link-start') drawLink(stage, event, key, 'start');
  else if (part === 'link-finish') drawLink(stage, event, key, 'finish');
  else if (!many(event)) clearSelection();
}

/** A double click: on a name renames, on a lane’s header folds, on an empty place makes a task there. */
export function onDoublePress(stage: TimelineStage, event: MouseEvent): void {
  const { key, part, control } = under(event);
  if (control) return;
  if (part === 'lane' && key) toggleLane(key);
  else if (!canEdit()) return;
  else if (part === 'cells' && key) startEditing(refOf('task', key), 'title');
  else if (part === null) {
    const corner = stage.rows.getBoundingClientRect();
    const { model, rowHeightPx, scale, tableWidthPx } = stage;
    const row = model.rows[Math.floor((event.clientY - corner.top) / rowHeightPx)] ?? model.rows.at(-1);
    const axisDay = axisDayAt(scale, event.clientX - corner.left - tableWidthPx);
    const startDay = Math.max(0, workingDayAt(model.calendar, Math.floor(axisDay)));
    const laneKey = row && row.kind !== 'draft' ? row.lane.key : null;
    startDraft({ laneKey, afterTaskId: row?.kind === 'task' ? row.key : null, startDay });
  }
}
