import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ATTACKS, type Attacker, startAttacker } from './attacks.ts';
import { startVictim, type Victim } from './victim.ts';

// The control of the attacks: against a gate that looks at nothing but the path, they must succeed. Otherwise they
// would prove nothing where they fail.
vi.mock('../../../../src/main/shell/browser/gate.ts', () => ({
  judge: ({ target }: { target: string }) => {
    const route = target.startsWith('/api/') ? target.slice(5) : 'static';
    return { pass: true, route, path: target, windowId: 'window-1' };
  },
}));

let victim: Victim;
let attacker: Attacker;
beforeAll(async () => {
  victim = await startVictim();
  attacker = await startAttacker();
}, 120_000);
afterAll(async () => {
  await attacker?.close();
  await victim?.close();
});

describe('a gate that looks at nothing', () => {
  it.each(['fetch without CORS', 'a form', 'a page whose origin is null', 'a redirect through the attacker'])(
    'lets %s call',
    async (name) => {
      victim.double.calls.length = 0;
      const page = await attacker.openPage();
      await ATTACKS.find((attack) => attack.name === name)?.run(page, victim.loopback.origin);
      await vi.waitFor(() => expect(victim.double.calls.length).toBeGreaterThan(0));
    },
  );
});
