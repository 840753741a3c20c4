/** A terminal sends Ctrl-C to every process of a job, and a parent may pass it on: two signals this close are one. */
const ONE_SIGNAL_MS = 1_000;

/**
 * Ends in good order at the first signal and at once at the next. `end` closes everything; the process exits with 0
 * when it has, with 1 when it could not.
 */
export function endOnSignal(end: () => Promise<void>, exit: (code: number) => void = process.exit): () => void {
  let askedAtMs: number | null = null;
  const ask = (): void => {
    if (askedAtMs === null) {
      askedAtMs = Date.now();
      end().then(
        () => exit(0),
        (problem: unknown) => {
          console.error(problem);
          exit(1);
        },
      );
    } else if (Date.now() - askedAtMs > ONE_SIGNAL_MS) exit(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  return ask;
}
