const colors = (normal: string, subtle: string) => {
  const pair = (color: string) => ({ default: color, subtle: color });
  return {
    default: { default: normal, subtle },
    accent: pair('#5b5fc7'),
    attention: pair('#c4314b'),
    good: pair('#0f6b0f'),
    warning: pair('#835c00'),
  };
};

const style = (backgroundColor: string) => ({
  backgroundColor,
  foregroundColors: colors('#242424', '#616161'),
});

/** Sizes and colours close to those of Teams in its light theme. Phones use the same with less space. */
export const teamsHostConfig = {
  supportsInteractivity: true,
  spacing: { small: 8, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
  fontFamily: "'Segoe UI', 'Noto Sans', sans-serif",
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 22 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  fontTypes: {
    default: { fontFamily: "'Segoe UI', 'Noto Sans', sans-serif" },
    monospace: { fontFamily: "'Consolas', 'Noto Sans Mono', monospace" },
  },
  containerStyles: {
    default: style('#ffffff'),
    emphasis: style('#f0f0f0'),
    accent: style('#e8ebfa'),
    good: style('#e7f2da'),
    warning: style('#fbf6d9'),
    attention: style('#fcf4f6'),
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
  },
} as const;
