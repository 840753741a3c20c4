import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const folder = new URL('./', import.meta.url);

/** The text of `embedded.ts`: the migrations as a module, so that a bundle needs no file beside it. */
export function embeddedSource(): string {
  const names = readdirSync(folder)
    .filter((name) => /^\d{4}_\w+\.sql$/.test(name))
    .sort();
  const entries = names.map((name) => {
    const sql = readFileSync(new URL(name, folder), 'utf8').replaceAll('\\', '\\\\').replaceAll('`', '\\`');
    return `  '${name}': \`${sql.replaceAll('${', '\\${')}\`,\n`;
  });
  return `// Made from the .sql files beside it by embed.ts; a test compares them.\nexport const EMBEDDED_MIGRATIONS = {\n${entries.join('')}} as const;\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(new URL('embedded.ts', folder), embeddedSource());
}
