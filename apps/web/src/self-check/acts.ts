import { api, proof, type Schemas } from '../api/client.js';
import { answered, Trouble, troubleFrom } from '../api/trouble.js';
import { type Envelope, to } from '../case/send.js';
import { type Entry } from './sheet.js';

export type EvidenceKind = Schemas['AttachEvidenceDto']['kind'];

/** One answer as it is sent: the result is what the measures bear. */
export const checkOf = ({ criterion, result, answer }: Entry): Schemas['CriterionCheckDto'] => {
  const { values, reasons } = answer;
  return {
    criterion: criterion.no,
    result,
    answer: { values: { ...values }, ...(reasons && { reasons: { ...reasons } }) },
  };
};

export const record = (id: string, entry: Entry, envelope: Envelope) =>
  answered(api.POST('/api/creations/{id}/record-criterion-self-check', { ...to(id, envelope), body: checkOf(entry) }));

export const attach = (
  id: string,
  body: { readonly criterion: number; readonly file: string; readonly kind: EvidenceKind },
  envelope: Envelope,
) => answered(api.POST('/api/creations/{id}/attach-evidence', { ...to(id, envelope), body }));

export const withdraw = (
  id: string,
  body: { readonly criterion: number; readonly file: string; readonly reason: string },
  envelope: Envelope,
) => answered(api.POST('/api/creations/{id}/withdraw-evidence', { ...to(id, envelope), body }));

/** The name of a file by its content; nothing where the page came over a connection that may not compute it. */
export const digestOf = async (file: Blob): Promise<string | undefined> => {
  // absent on plain HTTP from another machine
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) return undefined;
  const bytes = new Uint8Array(await subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** Sends a file and tells how much of it has left; answers its digest. `fetch` cannot tell that. */
export const upload = (file: File, onShare: (share: number) => void): Promise<string> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/evidence');
    for (const [name, value] of Object.entries(proof())) request.setRequestHeader(name, value);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onShare(total === 0 ? 0 : loaded / total);
    request.onerror = () => reject(new Trouble('NoAnswer', 0, false));
    request.onload = () => {
      const body: unknown = request.response;
      if (request.status >= 300) return reject(troubleFrom(request.status, body));
      resolve((body as Schemas['StoredFile']).file);
    };
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
