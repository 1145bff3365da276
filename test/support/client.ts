import { type CommandAnswer, type Problem } from '@greenledger/contracts';
import { type AccountId } from '@greenledger/domain';
import { randomUUID } from 'node:crypto';
import { checkedBy } from './described.js';

export interface Who {
  readonly account: AccountId;
  readonly token: string;
}

export interface Asked {
  /** `Idempotency-Key`; default a new one. `null`: none. */
  readonly key?: string | null;
  /** Expected revision. */
  readonly ifMatch?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer<T = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** One person at one keyboard, speaking HTTP; every good answer has to be as the description of the API says. */
export class Client {
  #who: Promise<Who> | undefined;

  constructor(
    private readonly url: string,
    private readonly world: { readonly enter?: () => Promise<Who>; readonly settle: () => Promise<void> },
  ) {}

  async account(): Promise<AccountId> {
    return (await this.#identity())!.account;
  }

  /** What a program of this person's would send as its bearer token. */
  async token(): Promise<string> {
    return (await this.#identity())!.token;
  }

  /** Any request; the answer as it came. */
  async ask<T = unknown>(
    method: string,
    path: string,
    { body, ...asked }: Asked & { readonly body?: unknown } = {},
  ): Promise<Answer<T>> {
    const answer = await this.#fetch<T>(method, path, body, asked);
    if (answer.status !== 401 || !this.world.enter) return answer;
    // a session ends while the story's clock runs ahead: sign in again, as a person would
    this.#who = undefined;
    return this.#fetch<T>(method, path, body, asked);
  }

  /** A query, asked when everything recorded so far has been worked through. */
  async get<T = unknown>(path: string, asked: Asked = {}): Promise<Answer<T>> {
    await this.world.settle();
    return this.ask<T>('GET', path, { key: null, ...asked });
  }

  post<T = CommandAnswer & Problem>(path: string, body: object = {}, asked: Asked = {}): Promise<Answer<T>> {
    return this.ask<T>('POST', path, { body, ...asked });
  }

  /** A command that must succeed. */
  async does(path: string, body: object = {}, asked: Asked = {}): Promise<CommandAnswer> {
    const answer = await this.post<CommandAnswer>(path, body, asked);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** A command that must be turned down. */
  async refused(path: string, body: object = {}, asked: Asked = {}): Promise<Problem> {
    const answer = await this.post<Problem>(path, body, asked);
    if (answer.status < 400) throw new Error(`${path} was not refused: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** Uploads a file; answers its digest. */
  async upload(content: Uint8Array, name = 'letter.png'): Promise<string> {
    const boundary = 'upload-boundary';
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
    const body = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
    const answer = await this.ask<{ readonly file: string }>('POST', '/api/evidence', { body, headers });
    if (answer.status !== 201) throw new Error(`upload: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body.file;
  }

  /** A query that must succeed. */
  async sees<T>(path: string, asked: Asked = {}): Promise<T> {
    const answer = await this.get<T>(path, asked);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async #identity(): Promise<Who | undefined> {
    if (!this.world.enter) return undefined;
    return (this.#who ??= this.world.enter());
  }

  async #fetch<T>(method: string, path: string, body: unknown, asked: Asked): Promise<Answer<T>> {
    const who = await this.#identity();
    const { key = randomUUID(), ifMatch, headers } = asked;
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const response = await fetch(new URL(path, this.url), {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(who && { authorization: `Bearer ${who.token}` }),
        ...(key !== null && { 'idempotency-key': key }),
        ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
        ...headers,
      },
      ...(body !== undefined && { body: raw ? (body as string) : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
    const answer = { status: response.status, headers: response.headers, body: (json ? JSON.parse(text) : text) as T };
    if (!json || answer.status >= 300 || path.startsWith('/api/docs')) return answer;
    const complaints = (await checkedBy(this.url)).complaints(method, path, answer.status, answer.body);
    if (complaints.length > 0) throw new Error(`not as described:\n${complaints.slice(0, 10).join('\n')}`);
    return answer;
  }
}
