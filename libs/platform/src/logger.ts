import { type LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';
import { correlationId } from './correlation.js';
import { type LogLevel } from './config.js';

/** One line of JSON per entry, on standard error: standard output belongs to what a command prints. */
export const createLogger = (level: LogLevel, destination: pino.DestinationStream = pino.destination(2)): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => {
        const id = correlationId();
        return id === undefined ? {} : { correlationId: id };
      },
      redact: ['password', 'token', 'headers.authorization', 'headers.cookie'],
    },
    destination,
  );

/** Nest's own lines through the same logger; what it calls `log` about wiring is detail to an operator. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.#write('debug', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.#write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.#write('warn', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.#write('fatal', message, rest);
  }

  #write(level: 'debug' | 'warn' | 'error' | 'fatal', message: unknown, rest: readonly unknown[]): void {
    const part = rest.findLast((item): item is string => typeof item === 'string');
    const err = [message, ...rest].find((item) => item instanceof Error);
    this.logger[level]({ part, err }, message instanceof Error ? message.message : String(message));
  }
}

export type { Logger };
