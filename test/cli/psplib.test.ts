import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { needs } from '../support/needs.ts';
import { Desk } from './crewmap.ts';

const DATA = resolve(import.meta.dirname, '../../../shared/data/psplib');
const INSTANCES = ['j30/j301_1', 'j30/j3013_1', 'j60/j6029_1', 'j120/j1201_1'];
const areThere = INSTANCES.every((name) => existsSync(resolve(DATA, `${name}.sm`)));

// The library is not part of the repository: this runs where it lies beside the project.
needs(areThere, 'PSPLIB is not here (../shared/data/psplib).');

/** Links and demands of a `.sm` file, read without the code under test. Jobs by their numbers. */
function projectOf(text: string) {
  const section = (title: string) => {
    const lines = text.split(/\r?\n/);
    const from = lines.findIndex((line) => line.startsWith(title)) + 1;
    const rows: number[][] = [];
    for (let i = from; i < lines.length && !(lines[i] as string).startsWith('*'); i++) {
      if (/^\s*\d[\d\s]*$/.test(lines[i] as string)) rows.push((lines[i] as string).trim().split(/\s+/).map(Number));
    }
    return rows;
  };
  return {
    links: section('PRECEDENCE').flatMap(([from, , , ...to]) => to.map((job) => [from as number, job] as const)),
    jobs: new Map(
      section('REQUESTS').map(([job, , days, ...demand]) => [job as number, { days: days as number, demand }]),
    ),
    capacities: section('RESOURCEAV')[0] as number[],
  };
}

/** The published optimum, or the range it lies in: `43` or `104..105`. */
function optimumOf(name: string): { readonly least: number; readonly most: number } {
  const [folder = '', file = ''] = name.split('/');
  const table = readFileSync(resolve(DATA, `${folder}-optimum.csv`), 'utf8');
  const [, range = ''] = new RegExp(`^${file}\\.sm,(.*)$`, 'm').exec(table) ?? [];
  const [least = '', most = least] = range.split('..');
  return { least: Number(least), most: Number(most) };
}

test.each(INSTANCES)('%s is levelled within every capacity and link, near the best known finish', async (name) => {
  const desk = new Desk();
  const file = resolve(DATA, `${name}.sm`);
  expect((await desk.run('import', 'p.sqlite', file)).errors).toEqual([]);
  const { levelled } = await desk.json('analyze', 'p.sqlite', '--only', 'levelled', '--budget-schedules', '1000');
  const { links, jobs, capacities } = projectOf(readFileSync(file, 'utf8'));
  const spans = new Map<number, { readonly startDay: number; readonly finishDay: number }>(
    levelled.tasks.map((task: { id: string; startDay: number; finishDay: number }) => [Number(task.id), task]),
  );
  expect(spans.size).toBe(jobs.size);
  const at = (job: number) => spans.get(job) as { startDay: number; finishDay: number };
  for (const [job, { days }] of jobs) expect(at(job).finishDay - at(job).startDay).toBe(days);
  for (const [from, to] of links) expect(at(to).startDay).toBeGreaterThanOrEqual(at(from).finishDay);
  for (let day = 0; day < levelled.durationDays; day++) {
    const running = [...jobs].filter(([job]) => at(job).startDay <= day && day < at(job).finishDay);
    capacities.forEach((capacity, k) => {
      const taken = running.reduce((sum, [, { demand }]) => sum + (demand[k] as number), 0);
      expect(taken).toBeLessThanOrEqual(capacity);
    });
  }
  const { least, most } = optimumOf(name);
  expect(levelled.overallocated).toEqual([]);
  expect(Math.max(...[...spans.values()].map(({ finishDay }) => finishDay))).toBe(levelled.durationDays);
  expect(levelled.durationDays).toBeGreaterThanOrEqual(least);
  expect(levelled.durationDays).toBeLessThanOrEqual(most * 1.08);
  expect(levelled.lowerBound).toBeLessThanOrEqual(most);
});
