import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { biomeOverrides, importsOf, ROOMS_FILE, roomsTable, sourceFiles, violationsOf } from './rooms.ts';

const files = sourceFiles();

describe('the house', () => {
  it('has files, and finds their imports', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(importsOf('src/core/change/verify.ts')).toContain('src/core/model/nouns.ts');
  });

  it('imports only along the table', () => {
    expect(files.flatMap((file) => violationsOf(file))).toEqual([]);
  });

  it('would notice a wall that is broken', () => {
    const broken = (file: string, target: string) => violationsOf(file, [target]);
    expect(broken('src/core/model/team.ts', 'react')).toHaveLength(1);
    expect(broken('src/renderer/panels/x.ts', '@xyflow/react')).toHaveLength(1);
    expect(broken('src/main/services/x.ts', 'better-sqlite3')).toHaveLength(1);
    expect(broken('src/main/services/x.ts', 'electron')).toHaveLength(1);
    expect(broken('src/renderer/store/x.ts', 'src/main/store/open.ts')).toHaveLength(1);
    expect(broken('src/main/services/x.ts', 'node:http')).toHaveLength(1);
  });

  it('is described as it is: docs/rooms.md and biome.json come from the same table', () => {
    expect(readFileSync('docs/rooms.md', 'utf8')).toContain(roomsTable());
    expect(JSON.parse(readFileSync('biome.json', 'utf8')).overrides, `run: npx node ${ROOMS_FILE}`).toEqual(
      biomeOverrides(),
    );
  });
});
