import { Injectable } from '@nestjs/common';

/** What one part of the program says of itself. */
export interface PartHealth {
  readonly ok: boolean;
  readonly [detail: string]: unknown;
}

export interface HealthReport {
  readonly ready: boolean;
  readonly parts: Readonly<Record<string, PartHealth>>;
}

type Probe = () => PartHealth | Promise<PartHealth>;

/** Every part registers a probe; the program is ready when all of them are well and nobody has asked it to stop. */
@Injectable()
export class Health {
  readonly #probes = new Map<string, Probe>();
  #stopping = false;

  register(part: string, probe: Probe): void {
    this.#probes.set(part, probe);
  }

  /** From now on not ready, so that a balancer sends nothing more. */
  stopping(): void {
    this.#stopping = true;
  }

  get isStopping(): boolean {
    return this.#stopping;
  }

  async report(timeoutMs = 2000): Promise<HealthReport> {
    const entries = await Promise.all(
      [...this.#probes].map(async ([part, probe]) => [part, await answered(probe, timeoutMs)] as const),
    );
    const parts = Object.fromEntries(entries);
    return { ready: !this.#stopping && entries.every(([, { ok }]) => ok), parts };
  }
}

/** The answer of a probe; one that throws or hangs is not well. What failed is for the log, not for the public. */
const answered = async (probe: Probe, timeoutMs: number): Promise<PartHealth> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<PartHealth>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, reason: 'no answer' }), timeoutMs);
  });
  try {
    return await Promise.race([Promise.resolve().then(probe), late]);
  } catch {
    return { ok: false, reason: 'unavailable' };
  } finally {
    clearTimeout(timer);
  }
};
