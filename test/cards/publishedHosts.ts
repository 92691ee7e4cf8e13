/**
 * How Teams draws cards, in its light and its dark theme: the sizes and colours that Microsoft publishes in the npm package
 * `adaptivecards-designer` 2.4.4, in `lib/hostConfigs/microsoft-teams-light.json` and `microsoft-teams-dark.json`
 * (read on 26 November 2026). None is published for high contrast. The package itself wants Monaco, an editor of many
 * megabytes, so it is not installed here: `PUBLISHED_HOSTS` may name its unpacked folder `lib/hostConfigs`, and then
 * `publishedHosts.test.ts` compares. Colours are `#AARRGGBB` or `#RRGGBB`.
 */
export type Theme = 'light' | 'dark';

export const THEMES: readonly Theme[] = ['light', 'dark'];

type Pair = readonly [normal: string, subtle: string];
type Palette = Readonly<
  Record<'default' | 'dark' | 'light' | 'accent' | 'good' | 'warning' | 'attention', Pair>
>;

const LIGHT: Palette = {
  default: ['#ff252424', '#bf252424'],
  dark: ['#252424', '#bf252424'],
  light: ['#ffffff', '#fff3f2f1'],
  accent: ['#6264a7', '#8b8cc7'],
  good: ['#92c353', '#e592c353'],
  warning: ['#f8d22a', '#e5f8d22a'],
  attention: ['#c4314b', '#e5c4314b'],
};
const DARK: Palette = {
  default: ['#ffffffff', '#bfffffff'],
  dark: ['#ff201f1f', '#ff2d2c2c'],
  light: ['#ffffffff', '#bfffffff'],
  accent: ['#ffa6a7dc', '#ff8b8cc7'],
  good: ['#ff92c353', '#e592c353'],
  warning: ['#fff8d22a', '#e5f8d22a'],
  attention: ['#ffd74654', '#e5d74654'],
};
/** The coloured boxes of the dark theme are light, so their words are dark. */
const DARK_BOX: Palette = { ...DARK, default: DARK.dark };

const foreground = (palette: Palette) =>
  Object.fromEntries(
    Object.entries(palette).map(([name, [normal, subtle]]) => [name, { default: normal, subtle }]),
  );
const style = (backgroundColor: string, palette: Palette) => ({
  backgroundColor,
  foregroundColors: foreground(palette),
});
const boxes = (palette: Palette) => ({
  accent: style('#C7DEF9', palette),
  good: style('#CCFFCC', palette),
  attention: style('#FFC5B2', palette),
  warning: style('#FFE2B2', palette),
});

const font = (fontFamily: string) => ({
  fontFamily,
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
});

const SHARED = {
  supportsInteractivity: true,
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  fontTypes: {
    default: font("'Segoe UI', Tahoma, Geneva, Verdana, sans-serif"),
    monospace: font("'Courier New', Courier, monospace"),
  },
  textStyles: {
    heading: { fontType: 'default', size: 'large', weight: 'bolder', color: 'default', isSubtle: false },
  },
  textBlock: { headingLevel: 2 },
  actions: {
    maxActions: 6,
    spacing: 'Default',
    buttonSpacing: 8,
    showCard: { actionMode: 'Inline', inlineTopMargin: 16, style: 'emphasis' },
    actionsOrientation: 'Horizontal',
    actionAlignment: 'Left',
  },
  adaptiveCard: { allowCustomStyle: false },
} as const;

export const publishedHosts = {
  light: {
    ...SHARED,
    containerStyles: {
      default: style('#ffffff', LIGHT),
      emphasis: style('#fff9f8f7', LIGHT),
      ...boxes(LIGHT),
    },
  },
  dark: {
    ...SHARED,
    containerStyles: {
      default: style('#ff2d2c2c', DARK),
      emphasis: style('#ff292828', DARK),
      ...boxes(DARK_BOX),
    },
  },
} as const;
