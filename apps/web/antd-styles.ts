import { createCache, extractStyle, StyleProvider } from '@ant-design/cssinjs';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createElement, type ComponentType } from 'react';
import { renderToString } from 'react-dom/server';
import { type Plugin } from 'vite';

const imported = /import \{([^}]*)\} from 'antd';/g;

/** Those that draw nothing. */
const unseen = new Set(['ConfigProvider', 'theme']);

/** The components of Ant Design that the sources draw: `Button`, `Input`, `Input.TextArea`. */
const drawnIn = (sources: string): readonly string[] => {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const names = files.flatMap((file) => {
    const text = readFileSync(`${sources}/${file}`, 'utf8');
    const own = [...text.matchAll(imported)]
      .flatMap(([, list = '']) => list.split(','))
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type ') && !unseen.has(name));
    const parts = own.flatMap((name) => [...text.matchAll(new RegExp(`<(${name}\\.\\w+)`, 'g'))]);
    return [...own, ...parts.map(([, name = '']) => name)];
  });
  return [...new Set(names)].sort();
};

type Component = ComponentType<Readonly<Record<string, unknown>>>;

// one copy of the library and of what it keeps its styles in, whichever way the two are loaded
const antd = createRequire(import.meta.url)('antd') as Readonly<Record<string, Component>>;

const componentOf = (name: string): Component => {
  const [whole = '', part] = name.split('.');
  const found =
    part === undefined ? antd[whole] : (antd[whole] as unknown as Readonly<Record<string, Component>>)[part];
  if (!found) throw new Error(`antd has no ${name}`);
  return found;
};

/** What a browser would write for itself as it draws each component for the first time, on every visit. */
const styleSheet = (names: readonly string[]): string => {
  const cache = createCache();
  const drawn = names.map((name) => createElement(componentOf(name), { key: name, open: true, options: [] }));
  const theme = { hashed: false, cssVar: { key: 'gl' } };
  const page = createElement(componentOf('ConfigProvider'), { theme, wave: { disabled: true } }, drawn);
  renderToString(createElement(StyleProvider, { cache }, page));
  return extractStyle(cache, { plain: true, types: ['style'] });
};

const ID = 'virtual:antd.css';

/**
 * `virtual:antd.css`, the style of the Ant Design components in use, for `zeroRuntime`. Nothing of the theme is in it:
 * colours, sizes and fonts are custom properties, which the browser is told as it starts.
 */
export const antdStyles = (sources: string): Plugin => ({
  name: 'antd-styles',
  resolveId: (id) => (id === ID ? `/${ID}` : undefined),
  load: (id) => (id === `/${ID}` ? styleSheet(drawnIn(sources)) : undefined),
});
