import { fileTypeFromFile } from 'file-type';

/** What may be kept as evidence at all; which of them a scheme accepts is its own dated rule. */
export const keptTypes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'image/tiff',
  'video/mp4',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;

/** The type of a file by its content; nothing for what is not kept (a page, a script, a plain text). */
export const contentTypeOf = async (path: string): Promise<string | undefined> => {
  const found = await fileTypeFromFile(path);
  return found && (keptTypes as readonly string[]).includes(found.mime) ? found.mime : undefined;
};
