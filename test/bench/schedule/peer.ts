import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Project } from '../../../src/core/schedule/project.ts';

/** The C++ program on one graph, waiting to be asked. */
export interface Peer {
  /** Milliseconds of a forward and a backward pass, the mean of `times`. */
  run(times: number): Promise<number>;
  readonly finish: () => number;
  readonly firstLateStart: () => number;
  close(): void;
}

function graphFile({ count, duration, release, deadline, links }: Project): Buffer {
  const bytes = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer =>
    Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
  const { from, to, type, lag } = links;
  const sizes = Int32Array.of(count, links.count);
  return Buffer.concat([sizes, duration, release, deadline, from, to, type, lag].map(bytes));
}

/** Compiles the peer on the spot; null where there is no g++. */
export async function startPeer(project: Project): Promise<Peer | null> {
  const folder = mkdtempSync(join(tmpdir(), 'crewmap-bench-'));
  const program = join(folder, 'peer');
  const source = join(import.meta.dirname, 'peer.cpp');
  const compiled = spawnSync('g++', ['-O3', '-march=native', '-o', program, source], { stdio: 'inherit' });
  if (compiled.status !== 0) {
    rmSync(folder, { recursive: true });
    return null;
  }
  const graph = join(folder, 'graph');
  writeFileSync(graph, graphFile(project));
  const child = spawn(program, [graph], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let last: readonly number[] = [];
  const run = async (times: number): Promise<number> => {
    child.stdin.write(`${times}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error('the C++ peer ended');
    last = value.split(' ').map(Number);
    return last[0] as number;
  };
  await run(1);
  return {
    run,
    finish: () => last[1] as number,
    firstLateStart: () => last[2] as number,
    close() {
      child.stdin.end();
      rmSync(folder, { recursive: true });
    },
  };
}
