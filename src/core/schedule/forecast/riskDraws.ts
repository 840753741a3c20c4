import { randomBits, unitFromBits } from './randomBits.ts';
import type { RunRisks } from './runsInput.ts';

/**
 * In which runs each event happens: 1 by run. Each happens in probability x runs of them (rounded up or down at
 * random), drawn without replacement, so that the mean over the runs has no error from how often.
 */
export function riskDraws({ count, probability, key }: RunRisks, runs: number, seedBits: number): Uint8Array[] {
  const order = new Int32Array(runs);
  return Array.from({ length: count }, (_, event) => {
    const [a, b] = [randomBits(key[event] as number, seedBits, 5), randomBits(seedBits, key[event] as number, 6)];
    const happens = new Uint8Array(runs);
    const times = Math.floor((probability[event] as number) * runs + unitFromBits(randomBits(a, b, runs)));
    for (let i = 0; i < runs; i++) order[i] = i;
    for (let i = 0; i < times; i++) {
      const other = i + Math.floor(unitFromBits(randomBits(a, b, i)) * (runs - i));
      const run = order[other] as number;
      order[other] = order[i] as number;
      happens[run] = 1;
    }
    return happens;
  });
}
