/**
 * The one way a command is turned down: a stable code (the guard names of requirements A.3) and details that a clerk
 * can act on. Nothing is recorded for a refusal.
 */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}
