import { theme, type ThemeConfig } from 'antd';
import { fonts, type Palette, radius, type Skin, skins, type } from './tokens.js';

/** Solid green is repeated for each component: the dark algorithm would derive a dimmer one from the seed. */
const solid = ({ green, greenHover, greenActive }: Palette) => ({
  colorPrimary: green,
  colorPrimaryHover: greenHover,
  colorPrimaryActive: greenActive,
});

/** Ant Design in our colours. Warning is amber, and amber is the past: `type="warning"` is used for nothing else. */
export const antdTheme = (skin: Skin, language: 'zh' | 'en'): ThemeConfig => {
  const p = skins[skin];
  return {
    algorithm: skin === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    cssVar: { key: 'gl' },
    hashed: false,
    zeroRuntime: true,
    token: {
      ...solid(p),
      colorPrimaryBg: p.greenSoft,
      colorPrimaryBgHover: p.greenSoft,
      colorPrimaryBorder: p.greenLine,
      colorSuccess: p.green,
      colorInfo: p.text2,
      colorWarning: p.amber,
      colorWarningBg: p.amberSoft,
      colorError: p.red,
      colorErrorBg: p.redSoft,
      colorErrorBorder: p.redLine,
      colorLink: p.green,
      colorLinkHover: p.greenHover,
      colorLinkActive: p.greenActive,
      colorText: p.text,
      colorTextSecondary: p.text2,
      colorTextTertiary: p.text3,
      colorTextQuaternary: p.text3,
      colorTextPlaceholder: p.text3,
      colorTextDisabled: p.text3,
      colorTextDescription: p.text3,
      colorTextLightSolid: p.onSolid,
      colorBgLayout: p.page,
      colorBgContainer: p.surface,
      colorBgElevated: p.elevated,
      colorFillAlter: p.sunken,
      colorFillTertiary: p.hover,
      colorBgContainerDisabled: p.hover,
      colorBgMask: p.mask,
      colorBorder: p.control,
      colorBorderSecondary: p.line,
      colorSplit: p.line,
      controlItemBgHover: p.hover,
      controlItemBgActive: p.selected,
      fontFamily: fonts[language],
      fontSize: type.body[0],
      fontSizeSM: type.note[0],
      fontSizeLG: type.section[0],
      lineHeight: type.body[1] / type.body[0],
      fontWeightStrong: 600,
      borderRadius: radius.control,
      borderRadiusLG: radius.card,
      borderRadiusSM: radius.chip,
      controlHeightSM: 26,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.18s',
      boxShadow: 'none',
      boxShadowTertiary: 'none',
    },
    components: {
      Button: {
        ...solid(p),
        primaryColor: p.onSolid,
        primaryShadow: 'none',
        defaultShadow: 'none',
        contentFontSizeSM: 13,
        paddingInlineSM: 10,
      },
      Checkbox: { ...solid(p), colorWhite: p.onSolid },
      Segmented: {
        trackBg: p.hover,
        trackPadding: 2,
        itemColor: p.text2,
        itemSelectedBg: p.surface,
        itemSelectedColor: p.text,
      },
      Drawer: { paddingLG: 20 },
    },
  };
};
