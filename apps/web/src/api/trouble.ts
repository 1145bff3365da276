import { type Problem } from '@greenledger/contracts';

/** What a request came to nothing with: the words of the server, or no answer at all. */
export class Trouble extends Error {
  override readonly name = 'Trouble';

  constructor(
    readonly code: string,
    readonly status: number,
    /** Whether a command was recorded: no, or nobody knows until it is repeated with the same key. */
    readonly recorded: false | 'unknown',
    readonly problem?: Problem,
  ) {
    super(code);
  }

  get details(): Readonly<Record<string, unknown>> {
    return this.problem?.details ?? {};
  }
}

const isProblem = (value: unknown): value is Problem => typeof value === 'object' && value !== null && 'code' in value;

/** A request of the server's client, as the promise that it is. */
type Asked<T> = Promise<{ readonly data?: T; readonly error?: unknown; readonly response: Response }>;

/** The answer, or a `Trouble`. Without an answer nobody knows what became of a command. */
export const answered = async <T>(asked: Asked<T>): Promise<T> => {
  const { data, error, response } = await asked.catch(() => {
    throw new Trouble('NoAnswer', 0, 'unknown');
  });
  if (response.ok) return data as T;
  throw troubleFrom(response.status, error);
};

/** What an answer that is none tells: a problem of the server, or nothing that can be read. */
export const troubleFrom = (status: number, body: unknown): Trouble =>
  isProblem(body) ? new Trouble(body.code, status, body.recorded, body) : new Trouble('NoAnswer', status, 'unknown');

export const troubleOf = (error: unknown): Trouble =>
  error instanceof Trouble ? error : new Trouble('NoAnswer', 0, 'unknown');
