/** The visual language in one place: what is drawn, in the light and in the dark skin. Every other style names these. */
export const light = {
  page: '#F3F5F4',
  surface: '#FFFFFF',
  sunken: '#F8F9F8',
  hover: '#F1F4F2',
  selected: '#E8F2EC',
  elevated: '#FFFFFF',
  line: '#E1E5E3',
  lineStrong: '#CDD3D0',
  control: '#828B86',
  text: '#17201B',
  text2: '#434D48',
  text3: '#5C6661',
  onSolid: '#FFFFFF',
  mask: 'rgba(23,32,27,0.32)',
  green: '#1C6B49',
  greenHover: '#248059',
  greenActive: '#134F36',
  greenSoft: '#E8F2EC',
  greenLine: '#A8CCB9',
  amber: '#B56F00',
  amberBar: '#F6C667',
  amberSoft: '#FFF4DE',
  amberLine: '#E2B762',
  amberText: '#664000',
  red: '#B42318',
  redSoft: '#FCEEEC',
  redLine: '#E5B3AD',
  ramp: ['#EEF4F1', '#D3E6DB', '#B0D2BF', '#86BA9F'],
  heat: ['#F6F7F6', '#E4E8E6', '#CBD1CE', '#A9B2AD', '#59635E'],
  heatInk: ['#17201B', '#17201B', '#17201B', '#17201B', '#FFFFFF'],
  barInk: '#3D2800',
  barBtn: '#FFF3DC',
} as const;

export type Palette = {
  readonly [K in keyof typeof light]: (typeof light)[K] extends string ? string : readonly string[];
};

export const dark: Palette = {
  page: '#101412',
  surface: '#181D1B',
  sunken: '#141917',
  hover: '#212825',
  selected: '#1C3026',
  elevated: '#222926',
  line: '#2C3431',
  lineStrong: '#3D4743',
  control: '#76807B',
  text: '#E7ECE9',
  text2: '#BCC5C0',
  text3: '#98A39D',
  onSolid: '#0B1710',
  mask: 'rgba(0,0,0,0.5)',
  green: '#63BE91',
  greenHover: '#7ACCA3',
  greenActive: '#4FA87D',
  greenSoft: '#1C3026',
  greenLine: '#37614C',
  amber: '#DDA23B',
  amberBar: '#8A6118',
  amberSoft: '#33280F',
  amberLine: '#7C5B1F',
  amberText: '#F4D08A',
  red: '#F28B80',
  redSoft: '#3A1F1C',
  redLine: '#7A3D37',
  ramp: ['#1B2521', '#1F342A', '#264636', '#2F5C46'],
  heat: ['#1C2220', '#2A3230', '#3B4541', '#545F5A', '#B4BEB9'],
  heatInk: ['#E7ECE9', '#E7ECE9', '#E7ECE9', '#FFFFFF', '#101412'],
  barInk: '#FFF3DC',
  barBtn: '#3D2800',
};

export const skins = { light: light as Palette, dark };
export type Skin = keyof typeof skins;

/** Type scale: size and line in pixels. Weights are 400 and 600 only: office Han fonts have no other. */
export const type = {
  figure: [28, 36],
  page: [20, 28],
  section: [16, 24],
  body: [14, 22],
  table: [13, 20],
  note: [12, 18],
} as const;

const HAN = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif';
/** On a Chinese page, quotation marks, dashes and dots come from the Han face, at full width. */
export const fonts = { zh: `"GL Latin", ${HAN}`, en: `"GL Latin Text", "Segoe UI", ${HAN}` } as const;

export const radius = { control: 4, card: 6, chip: 3 } as const;

const kebab = (name: string): string => name.replace(/([a-z])([A-Z0-9])/g, '$1-$2').toLowerCase();

const declarations = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, value]) =>
      typeof value === 'string'
        ? `--${kebab(name)}: ${value};`
        : value.map((colour, step) => `--${kebab(name)}-${step}: ${colour};`).join(' '),
    )
    .join(' ');

const sizes = (): string =>
  Object.entries(type)
    .map(([name, [size, line]]) => `--size-${name}: ${size}px; --line-${name}: ${line}px;`)
    .join(' ');

/** Colours, sizes and faces as custom properties of the page; `data-skin` on the root chooses, else the system does. */
export const customProperties = (): string =>
  [
    `:root { ${declarations(skins.light)} ${sizes()} --font: ${fonts.zh}; }`,
    `:root[lang='en'] { --font: ${fonts.en}; }`,
    `:root[data-skin='dark'] { ${declarations(skins.dark)} color-scheme: dark; }`,
    `:root[data-skin='light'] { color-scheme: light; }`,
  ].join('\n');
