import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { constants, brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { antdStyles } from './antd-styles.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Puts a compressed copy beside every part that compresses, so that nobody does it again for each request. */
const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  writeBundle({ dir = '' }) {
    for (const name of readdirSync(`${dir}/assets`).filter((each) => /\.(js|css|svg)$/.test(each))) {
      const bytes = readFileSync(`${dir}/assets/${name}`);
      writeFileSync(`${dir}/assets/${name}.gz`, gzipSync(bytes, { level: 9 }));
      const quality = { [constants.BROTLI_PARAM_QUALITY]: 9 };
      writeFileSync(`${dir}/assets/${name}.br`, brotliCompressSync(bytes, { params: quality }));
    }
  },
});

export default defineConfig({
  root: here('.'),
  plugins: [antdStyles(here('src')), compressed()],
  oxc: { jsx: { runtime: 'automatic' } },
  // what decides about an answer, and nothing else of the domain: it runs here as it runs on the server
  resolve: { alias: { '@greenledger/domain/judge': here('../../libs/domain/src/shared/judge.ts') } },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: {
    // browsers of office desks are some years behind
    target: ['chrome100', 'firefox100', 'safari15.4'],
    outDir: here('../../dist/apps/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // a fifth of what the first page loads anyway, and in the same order everywhere
    cssCodeSplit: false,
    chunkSizeWarningLimit: 1200,
    reportCompressedSize: false,
    rolldownOptions: {
      // of its forms Ant Design wants a context everywhere; the rest comes along only where it is believed to do something
      treeshake: { moduleSideEffects: [{ test: /@rc-component\/form\//, sideEffects: false }] },
      output: {
        codeSplitting: {
          // a browser pays for each request, and for each word that it has to read before it needs it
          groups: [
            { name: 'start', tags: ['$initial'] },
            { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 2 * 1024 },
          ],
        },
        // what several parts share is called by all of them otherwise
        chunkFileNames: ({ name }) => `assets/${name.startsWith('shared') ? 'shared' : '[name]'}-[hash].js`,
      },
      // marks of Ant Design for servers that render; none renders here
      onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)),
    },
  },
});
