import { inspect } from './store/inspect/inspect.ts';
import type { InspectionRequest } from './store/inspect/report.ts';

/** Where Electron forks us as a utility process, it gives this instead of Node's own channel. */
interface ParentPort {
  on(event: 'message', receive: (message: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

/**
 * Entry of the short-lived process that looks at a file before anybody opens it. It holds no database and no
 * other workspace. The request comes as a message, or as JSON in the first argument: then the report is one line.
 */
const given = process.argv[2];
const { parentPort } = process as unknown as { parentPort?: ParentPort };

if (parentPort) {
  parentPort.on('message', async ({ data }) => parentPort.postMessage(await inspect(data as InspectionRequest)));
} else if (given !== undefined) {
  process.stdout.write(`${JSON.stringify(await inspect(JSON.parse(given) as InspectionRequest))}\n`);
} else {
  process.on('message', async (request) => {
    const report = await inspect(request as InspectionRequest);
    process.send?.(report, () => process.disconnect?.());
  });
}
