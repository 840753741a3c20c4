import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scheduleOf } from '../../../src/core/schedule/scheduleOf.ts';
import { needs } from '../../support/needs.ts';
import { Board } from './board.ts';

const folder = join(import.meta.dirname, '../../../../shared/data/psplib');
const present = existsSync(folder);

const files = present
  ? ['j30', 'j60', 'j120'].flatMap((set) => readdirSync(join(folder, set)).map((file) => join(folder, set, file)))
  : [];

/** Duration and successors of each job, and the critical path length stated in the header (MPM-Time). */
function read(file: string): { mpmTime: number; durations: number[]; successors: number[][] } {
  const lines = readFileSync(file, 'utf8').split('\n');
  const numbers = (line: string): number[] => line.trim().split(/\s+/).map(Number);
  const after = (title: string, skip: number): number => lines.findIndex((line) => line.startsWith(title)) + skip;
  const table = (first: number): number[][] => {
    const end = lines.findIndex((line, i) => i >= first && line.startsWith('*'));
    return lines.slice(first, end).map(numbers);
  };
  return {
    mpmTime: numbers(lines[after('pronr.', 1)] as string)[5] as number,
    successors: table(after('PRECEDENCE RELATIONS', 2)).map((row) => row.slice(3)),
    durations: table(after('REQUESTS/DURATIONS', 3)).map((row) => row[2] as number),
  };
}

describe('PSPLIB projects (Kolisch & Sprecher 1996)', () => {
  needs(present, 'PSPLIB projects are not here (../shared/data/psplib).');

  test('every critical path is as long as the header says', () => {
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const { mpmTime, durations, successors } = read(file);
      const name = (job: number): string => `job-${String(job).padStart(3, '0')}`;
      const board = new Board();
      durations.forEach((days, i) => {
        board.task(name(i + 1), { days });
      });
      successors.forEach((list, i) => {
        for (const to of list) board.link(name(i + 1), name(to));
      });
      const { durationDays, criticalPath, tasks } = scheduleOf(board.workspace);
      const pathDays = criticalPath.reduce((sum, id) => sum + (tasks.get(id)?.durationDays ?? 0), 0);
      expect([file, durationDays, pathDays]).toEqual([file, mpmTime, mpmTime]);
    }
  });
});
