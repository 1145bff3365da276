/**
 * Loaded before a program, shifts its clock: by CLOCK_SHIFT_MS from the start, or, with CLOCK_JUMP_MS, when it is sent
 * SIGUSR2. The monotonic clock stays what it is, as it does when somebody sets the time of a machine.
 */
const RealDate = Date;
let shift = Number(process.env.CLOCK_SHIFT_MS ?? 0);
globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length === 0 ? [RealDate.now() + shift] : given));
  }
  static now() {
    return RealDate.now() + shift;
  }
};
if (process.env.CLOCK_JUMP_MS) process.on('SIGUSR2', () => (shift += Number(process.env.CLOCK_JUMP_MS)));
