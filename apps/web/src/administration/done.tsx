import { Light } from '../parts/light.js';

/** What has just been done, told also to those who do not see what it changed. */
export const Done = ({ words }: { readonly words: string | undefined }) => (
  <p className="administration-done" role="status">
    {words !== undefined && <Light is="done">{words}</Light>}
  </p>
);
