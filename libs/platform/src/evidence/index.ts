import { type Provider } from '@nestjs/common';
import type pg from 'pg';
import { type Clock } from '../clock.js';
import { type Config } from '../config.js';
import { Desks } from '../desk/desks.js';
import { PrivateTexts } from '../private-text/private-texts.js';
import { CLOCK, CONFIG, DATABASE } from '../tokens.js';
import { EvidenceStore } from './evidence-store.js';

export { EvidenceStore, MAX_FILE_BYTES, type OpenedFile, type StoredFile } from './evidence-store.js';
export { type KeptText, PrivateTexts } from '../private-text/private-texts.js';

/** What is kept outside the log: files by their digest, text that names people, and how people arrange their work. */
export const outsideTheLog: Provider[] = [
  {
    provide: EvidenceStore,
    useFactory: async (config: Config, pool: pg.Pool, clock: Clock): Promise<EvidenceStore> => {
      const store = new EvidenceStore(config, pool, clock);
      await store.install();
      return store;
    },
    inject: [CONFIG, DATABASE, CLOCK],
  },
  {
    provide: PrivateTexts,
    useFactory: async (pool: pg.Pool, clock: Clock): Promise<PrivateTexts> => {
      const texts = new PrivateTexts(pool, clock);
      await texts.install();
      return texts;
    },
    inject: [DATABASE, CLOCK],
  },
  {
    provide: Desks,
    useFactory: async (pool: pg.Pool): Promise<Desks> => {
      const desks = new Desks(pool);
      await desks.install();
      return desks;
    },
    inject: [DATABASE],
  },
];
