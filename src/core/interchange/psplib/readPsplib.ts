/** A project of the PSPLIB single-mode format (Kolisch & Sprecher 1996). Jobs are numbered from 0, in file order. */
export interface PsplibProject {
  /** In periods; the first and the last job are the markers "source" and "sink". */
  readonly durations: readonly number[];
  /** By job: the jobs that start after its end. */
  readonly successors: readonly (readonly number[])[];
  /** By job, then by resource. */
  readonly demands: readonly (readonly number[])[];
  /** By resource, the same in every period. */
  readonly capacities: readonly number[];
  /** The header's length of the critical path; null where the file has none. */
  readonly mpmTime: number | null;
}

export interface PsplibError {
  /** 1-based. */
  readonly line: number;
  readonly reason: string;
}

export type PsplibRead =
  | { readonly ok: true; readonly project: PsplibProject }
  | { readonly ok: false; readonly error: PsplibError };

class Unreadable extends Error {
  readonly line: number;
  constructor(line: number, reason: string) {
    super(reason);
    this.line = line;
  }
}

interface Row {
  readonly line: number;
  readonly numbers: readonly number[];
}

const fail = (line: number, reason: string): never => {
  throw new Unreadable(line, reason);
};

/** The file by sections: a title, then rows of whole numbers; rulers and column heads are left out. */
class Sections {
  readonly #lines: readonly string[];
  constructor(text: string) {
    this.#lines = text.split(/\r?\n/);
  }

  /** The rows below the title up to the next line of stars. */
  rows(title: string): { readonly line: number; readonly rows: readonly Row[] } {
    const at = this.#lines.findIndex((text) => text.trim().toUpperCase().startsWith(title));
    if (at < 0) return fail(this.#lines.length, `the section “${title}” is missing`);
    const rows: Row[] = [];
    for (let i = at + 1; i < this.#lines.length; i++) {
      const text = (this.#lines[i] as string).trim();
      if (text.startsWith('*')) break;
      if (!/^[\d-]/.test(text) || text.startsWith('--')) continue;
      rows.push({ line: i + 1, numbers: this.#wholeNumbers(text, i + 1) });
    }
    return { line: at + 1, rows };
  }

  #wholeNumbers(text: string, line: number): number[] {
    return text.split(/\s+/).map((word) => {
      if (!/^\d+$/.test(word)) fail(line, `“${word}” is not a whole number from 0 on`);
      return Number(word);
    });
  }
}

const jobsInOrder = (rows: readonly Row[]): void => {
  rows.forEach(({ line, numbers }, i) => {
    if (numbers[0] !== i + 1) fail(line, `job ${i + 1} was expected, not ${numbers[0]}`);
    if (numbers[1] !== 1) fail(line, `job ${i + 1} has ${numbers[1]} modes; only single-mode projects can be read`);
  });
};

function successorsFrom(rows: readonly Row[]): number[][] {
  jobsInOrder(rows);
  return rows.map(({ line, numbers }) => {
    const [, , count, ...successors] = numbers;
    if (count !== successors.length) fail(line, `${count} successors were announced, ${successors.length} follow`);
    for (const to of successors) if (to < 1 || to > rows.length) fail(line, `there is no job ${to}`);
    return successors.map((to) => to - 1);
  });
}

/** A job of a loop, or null where the links have none. */
function inLoop(successors: readonly (readonly number[])[]): number | null {
  const waiting = new Int32Array(successors.length);
  for (const list of successors) for (const to of list) waiting[to] = (waiting[to] as number) + 1;
  const ready = successors.flatMap((_, job) => (waiting[job] === 0 ? [job] : []));
  for (const job of ready) {
    for (const to of successors[job] as readonly number[]) {
      waiting[to] = (waiting[to] as number) - 1;
      if (waiting[to] === 0) ready.push(to);
    }
  }
  const left = waiting.findIndex((count) => count > 0);
  return left < 0 ? null : left;
}

function projectFrom(text: string): PsplibProject {
  const sections = new Sections(text);
  const precedence = sections.rows('PRECEDENCE RELATIONS');
  const requests = sections.rows('REQUESTS/DURATIONS');
  const available = sections.rows('RESOURCEAVAILABILITIES');
  const header = text.toUpperCase().includes('MPM-TIME') ? sections.rows('PROJECT INFORMATION').rows[0] : undefined;

  const successors = successorsFrom(precedence.rows);
  if (successors.length === 0) fail(precedence.line, 'there are no jobs');
  const loop = inLoop(successors);
  if (loop !== null) fail((precedence.rows[loop] as Row).line, `job ${loop + 1} comes after itself`);

  jobsInOrder(requests.rows);
  if (requests.rows.length !== successors.length)
    fail(requests.line, `${successors.length} jobs have links, ${requests.rows.length} have a duration`);
  const capacities = available.rows[0]?.numbers ?? fail(available.line, 'the capacities are missing');
  const demands = requests.rows.map(({ line, numbers }) => {
    const demand = numbers.slice(3);
    if (demand.length !== capacities.length)
      fail(line, `${capacities.length} resources have a capacity, ${demand.length} demands stand here`);
    return demand;
  });
  return {
    durations: requests.rows.map(({ numbers }) => numbers[2] as number),
    successors,
    demands,
    capacities,
    mpmTime: header?.numbers[5] ?? null,
  };
}

/** Reads the text of a `.sm` file. Bad input gives the first problem and its line. */
export function readPsplib(text: string): PsplibRead {
  try {
    return { ok: true, project: projectFrom(text) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, error: { line: error.line, reason: error.message } };
    throw error;
  }
}
