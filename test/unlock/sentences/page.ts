/** The page with the figures. */
export const PAGE = new URL('../../../docs/understanding.md', import.meta.url);

/** The figures are between these lines. */
export const BEGIN = '<!-- figures: npm run understands -->';
export const END = '<!-- /figures -->';
