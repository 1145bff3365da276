import { createCache, extractStyle, StyleProvider } from '@ant-design/cssinjs';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createElement, type ComponentType, type PropsWithChildren } from 'react';
import { renderToString } from 'react-dom/server';
import { type Plugin } from 'vite';

/** The class of each component that has a style, and the modules of Ant Design in which it is written. */
const written: Readonly<Record<string, { readonly prefix: string; readonly modules: readonly string[] }>> = {
  Button: { prefix: 'ant-btn', modules: ['button/style'] },
  Checkbox: { prefix: 'ant-checkbox', modules: ['checkbox/style'] },
  Drawer: { prefix: 'ant-drawer', modules: ['drawer/style'] },
  Input: { prefix: 'ant-input', modules: ['input/style', 'input/style/textarea'] },
  Modal: { prefix: 'ant-modal', modules: ['modal/style'] },
  Segmented: { prefix: 'ant-segmented', modules: ['segmented/style'] },
  Switch: { prefix: 'ant-switch', modules: ['switch/style'] },
};

/** Those that draw nothing. */
const unseen = new Set(['ConfigProvider', 'theme']);

const imported = /import \{([^}]*)\} from 'antd';/g;

/** The components that the sources use. */
const usedIn = (sources: string): readonly string[] => {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const names = files.flatMap((file) =>
    [...readFileSync(`${sources}/${file}`, 'utf8').matchAll(imported)].flatMap(([, list = '']) => list.split(',')),
  );
  return [...new Set(names.map((name) => name.trim()))].filter((name) => !/^type |^$/.test(name) && !unseen.has(name));
};

const require = createRequire(import.meta.url);

/** What a browser would write for itself while it draws each component for the first time, on every visit. */
const styleSheet = (used: readonly string[]): string => {
  const styles = used.flatMap((name) => {
    const { prefix, modules } = written[name] ?? { modules: [] };
    if (prefix === undefined) throw new Error(`${name} of antd is used, and where its style is written is not known`);
    return modules.map((module) => {
      const { default: useStyle } = require(`antd/lib/${module}`) as { default: (prefix: string) => unknown };
      return () => useStyle(prefix);
    });
  });
  const Styles = () => {
    for (const useStyle of styles) useStyle();
    return null;
  };
  const { ConfigProvider } = require('antd') as { ConfigProvider: ComponentType<PropsWithChildren<object>> };
  const theme = { hashed: false, cssVar: { key: 'gl' } };
  const cache = createCache();
  renderToString(
    createElement(StyleProvider, { cache }, createElement(ConfigProvider, { theme } as object, createElement(Styles))),
  );
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
  load: (id) => (id === `/${ID}` ? styleSheet(usedIn(sources)) : undefined),
});
