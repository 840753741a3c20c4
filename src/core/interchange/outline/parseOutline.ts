import { matchRoleTypeIn } from '../../catalogue/matchRoleType.ts';
import type { Workspace } from '../../model/nouns.ts';
import { foldName } from '../../model/spokenName.ts';
import { parseSeat, type SpokenSeat } from './parseSeat.ts';
import { parseTask, type SpokenTask } from './parseTask.ts';

/** What plain lines mean where nothing else tells: teams with their people, or tasks. */
export type OutlineMode = 'teams' | 'tasks';

export type OutlineItem =
  | {
      readonly kind: 'team';
      readonly line: number;
      readonly depth: number;
      readonly parent: number | null;
      readonly name: string;
    }
  | {
      readonly kind: 'seat';
      readonly line: number;
      readonly depth: number;
      readonly parent: number | null;
      readonly seat: SpokenSeat;
    }
  | {
      readonly kind: 'task';
      readonly line: number;
      readonly depth: number;
      /** The item it is indented under: a team owns it, a task waits for it. */
      readonly parent: number | null;
      readonly task: SpokenTask;
    };

export interface OutlineLink {
  readonly line: number;
  /** Indexes into `items`. */
  readonly from: number;
  readonly to: number;
}

export interface ParsedOutline {
  readonly items: readonly OutlineItem[];
  readonly links: readonly OutlineLink[];
  readonly problems: readonly { readonly line: number; readonly sentence: string }[];
}

interface Line {
  readonly number: number;
  readonly indent: number;
  readonly text: string;
  readonly hasChildren: boolean;
  readonly mode: OutlineMode;
}

const HEADING = /^(?:#+\s*)?(teams|structure|people|tasks|roadmap|work)\s*:?$/i;
const BULLET = /^(?:[-*•+]|\d+[.)])\s+/;
const ARROW = /\s*(?:->|→|=>)\s*/;
const TAB_WIDTH = 4;
const LOOKS_LIKE_TASK =
  /(?:->|→|=>)|(?:^|\s)[@#~]\S|\s\d+(?:[.,]\d+)?[-–/]\d+(?:[.,]\d+)?[-–/]\d+(?:[.,]\d+)?\s?[dw]?$|\s\d+(?:[.,]\d+)?\s?d$/i;

function readLines(text: string, startMode: OutlineMode): Line[] {
  const raw = text.split(/\r\n|\r|\n/).map((source, index) => {
    const lead = /^[ \t]*/.exec(source)?.[0] ?? '';
    const indent = [...lead].reduce((width, char) => width + (char === '\t' ? TAB_WIDTH : 1), 0);
    return { number: index + 1, indent, text: source.trim().replace(BULLET, '').trim() };
  });
  const filled = raw.filter((line) => line.text !== '');
  const lines: Line[] = [];
  let mode = startMode;
  filled.forEach((line, index) => {
    const heading = line.indent === 0 ? HEADING.exec(line.text) : null;
    if (heading) {
      mode = /^(tasks|roadmap|work)$/i.test(heading[1] ?? '') ? 'tasks' : 'teams';
      return;
    }
    const next = filled[index + 1];
    lines.push({ ...line, mode, hasChildren: next !== undefined && next.indent > line.indent });
  });
  return lines;
}

/** Somebody with a role (`Ann – ML Engineer`, `? – SRE`) stands in the block of this line: then it is a team, whatever the mode. */
function speaksOfSeats(lines: readonly Line[], at: number, isRoleType: (name: string) => boolean): boolean {
  if (lines[at]?.mode === 'teams') return true;
  let first = at;
  while (first > 0 && (lines[first]?.indent ?? 0) > 0 && lines[first]?.mode === 'tasks') first--;
  for (let next = first + 1; next < lines.length; next++) {
    const line = lines[next];
    if (!line || line.indent <= (lines[first]?.indent ?? 0) || line.mode === 'teams') return false;
    if (LOOKS_LIKE_TASK.test(line.text)) continue;
    const { personName, roleTypeName } = parseSeat(line.text, isRoleType);
    if (roleTypeName !== null && isRoleType(roleTypeName) && (personName !== null || line.text.startsWith('?')))
      return true;
  }
  return false;
}

/**
 * Reads an outline the way a room says it. Indented under a team: its seats and sub-teams (a line ending in `:` or with
 * lines under it is a team). Indented under a task: what it waits for. `A -> B` links, `@team` owns, `~3d`, `2-4-8d` or a
 * size estimates, `#layer` sorts. Headings `Teams` and `Tasks` switch what plain lines mean. Never throws; what is not
 * understood comes back as problems with their line.
 */
export function parseOutline(text: string, mode: OutlineMode, workspace: Workspace): ParsedOutline {
  const read = readLines(text, mode);
  const isRoleType = (name: string) => matchRoleTypeIn(workspace.role_type.values(), name) !== null;
  const lines = read.map((line, at) =>
    speaksOfSeats(read, at, isRoleType) ? { ...line, mode: 'teams' as const } : line,
  );
  const items: OutlineItem[] = [];
  const links: OutlineLink[] = [];
  const problems: { line: number; sentence: string }[] = [];
  const teamNames = [...workspace.team.values()].map(({ name }) => name).filter((name) => name !== '');
  const knownTeams = new Set(teamNames.map(foldName));
  for (const line of lines) {
    if (line.mode === 'teams' && !LOOKS_LIKE_TASK.test(line.text) && (line.hasChildren || line.indent === 0)) {
      teamNames.push(line.text.replace(/:$/, '').trim());
    }
  }
  const taskByTitle = new Map<string, number>();
  const stack: { indent: number; item: number }[] = [];

  const addTask = (line: Line, depth: number, parent: number | null, segment: string): number | null => {
    const task = parseTask(segment, teamNames);
    for (const sentence of task.problems) problems.push({ line: line.number, sentence });
    if (task.title === '') {
      problems.push({ line: line.number, sentence: 'A task needs a title.' });
      return null;
    }
    const known = taskByTitle.get(foldName(task.title));
    if (known !== undefined) {
      items[known] = mergeTask(items[known] as OutlineItem & { kind: 'task' }, task);
      return known;
    }
    const index = items.push({ kind: 'task', line: line.number, depth, parent, task }) - 1;
    taskByTitle.set(foldName(task.title), index);
    return index;
  };

  for (const line of lines) {
    while (stack.length > 0 && (stack.at(-1)?.indent ?? 0) >= line.indent) stack.pop();
    const parent = stack.at(-1)?.item ?? null;
    const parentKind = parent === null ? null : items[parent]?.kind;
    const depth = stack.length;
    const plain = line.text.replace(/:$/, '').trim();
    const isTask =
      LOOKS_LIKE_TASK.test(line.text) ||
      parentKind === 'task' ||
      (line.mode === 'tasks' &&
        !(line.hasChildren && parentKind !== 'team' && (line.text.endsWith(':') || knownTeams.has(foldName(plain)))));
    let index: number | null;
    if (isTask) {
      const chain = line.text.split(ARROW).filter((segment) => segment.trim() !== '');
      if (chain.length < line.text.split(ARROW).length) {
        problems.push({ line: line.number, sentence: '“->” needs a task on both sides.' });
      }
      const made = chain.map((segment) => addTask(line, depth, parent, segment));
      for (let at = 1; at < made.length; at++) {
        const [from, to] = [made[at - 1], made[at]];
        if (from == null || to == null) continue;
        if (from === to) problems.push({ line: line.number, sentence: 'A task cannot wait for itself.' });
        else links.push({ line: line.number, from, to });
      }
      index = made[0] ?? null;
      if (index !== null && parent !== null && parentKind === 'task' && parent !== index) {
        links.push({ line: line.number, from: made.at(-1) ?? index, to: parent });
      }
    } else if (line.hasChildren || parentKind !== 'team' || line.text.endsWith(':')) {
      index = items.push({ kind: 'team', line: line.number, depth, parent, name: plain }) - 1;
    } else {
      index =
        items.push({ kind: 'seat', line: line.number, depth, parent, seat: parseSeat(line.text, isRoleType) }) - 1;
    }
    if (index !== null) stack.push({ indent: line.indent, item: index });
  }
  return { items, links, problems };
}

/** A task named again adds what it says now to what was said before. */
function mergeTask(item: OutlineItem & { kind: 'task' }, again: SpokenTask): OutlineItem {
  const { estimate, teamName, layer, problems } = item.task;
  return {
    ...item,
    task: {
      title: item.task.title,
      estimate: estimate ?? again.estimate,
      teamName: teamName ?? again.teamName,
      layer: layer ?? again.layer,
      problems: [...problems, ...again.problems],
    },
  };
}
