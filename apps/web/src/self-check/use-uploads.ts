import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { carrySeen } from '../api/client.js';
import { useSession } from '../api/session.js';
import { type Trouble, troubleOf } from '../api/trouble.js';
import { type Task } from '../inbox/inbox-query.js';
import { attach, digestOf, type EvidenceKind, upload } from './acts.js';

/** A file on its way to the case. */
export interface Upload {
  /** Drawn once; also the key of the act, so that repeating after a lost answer links it only once. */
  readonly id: string;
  readonly criterion: number;
  readonly kind: EvidenceKind;
  readonly file: File;
  readonly share: number;
  readonly preview?: string;
  /** Why it stopped: a refusal, or a connection that broke. */
  readonly trouble?: Trouble | undefined;
}

const RESUME_EVERY = 5_000;

/** Whether trying again can help: the connection broke, or the server asks to come back. */
export const canResume = ({ trouble }: Upload): boolean =>
  trouble !== undefined && (trouble.code === 'NoAnswer' || trouble.status >= 500 || trouble.status === 401);

const previewOf = (file: File): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsDataURL(file);
  });

/**
 * Files on their way. A file is named by its content: linking is tried first, and only what the server does not hold yet
 * is sent. So whatever broke is begun again without sending anything twice, and it is begun again by itself as soon as
 * there is a network.
 */
export const useUploads = (subject: string, task: Task) => {
  const queries = useQueryClient();
  const session = useSession();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const held = useRef(uploads);
  held.current = uploads;
  const change = (id: string, part: Partial<Upload> | undefined) =>
    setUploads((before) =>
      before.flatMap((each) => (each.id !== id ? [each] : part === undefined ? [] : [{ ...each, ...part }])),
    );

  const send = async ({ id, criterion, kind, file }: Upload): Promise<void> => {
    change(id, { share: 0, trouble: undefined });
    const link = (digest: string) =>
      attach(subject, { criterion, kind, file: digest }, { key: id, session: session!, holder: task.holder });
    const sent = async () => link(await upload(file, (share) => change(id, { share })));
    try {
      const digest = await digestOf(file);
      const known = digest === undefined ? undefined : await link(digest).catch(unlessUnknown);
      const answer = known ?? (await sent());
      carrySeen(answer.position);
      await queries.invalidateQueries({ queryKey: ['case'] });
      change(id, undefined);
      await queries.invalidateQueries({ queryKey: ['timeline'] });
    } catch (error) {
      const met = troubleOf(error);
      if (met.status === 401) await queries.invalidateQueries({ queryKey: ['session'] });
      change(id, { trouble: met });
    }
  };

  const add = (criterion: number, kind: EvidenceKind, files: readonly File[]): void => {
    for (const file of files) {
      const begun = { id: crypto.randomUUID(), criterion, kind, file, share: 0 };
      setUploads((before) => [...before, begun]);
      if (file.type.startsWith('image/')) void previewOf(file).then((preview) => change(begun.id, { preview }));
      void send(begun);
    }
  };

  const waiting = uploads.some(canResume);
  useEffect(() => {
    const resume = () => held.current.filter(canResume).forEach((each) => void send(each));
    // the first moments of a network are often none yet
    const timer = waiting ? setInterval(() => navigator.onLine && resume(), RESUME_EVERY) : undefined;
    window.addEventListener('online', resume);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', resume);
    };
  }, [waiting]);
  return { uploads, add, again: (each: Upload) => void send(each), drop: ({ id }: Upload) => change(id, undefined) };
};

/** Nobody has sent this file yet. */
const unlessUnknown = (error: unknown): undefined => {
  if (troubleOf(error).code === 'NotFound') return undefined;
  throw error;
};
