import type { Theme } from './publishedHosts.js';

/** An approximation of the styles that Teams adds to the official renderer. Teams draws its buttons by itself. */
export function styles(theme: Theme): string {
  const { paper, ink, edge, page } = COLOURS[theme];
  return `
  body { margin: 12px; display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start; background: ${page}; }
  figure { margin: 0; }
  figcaption { font: 11px sans-serif; color: ${ink}; }
  .card { background: ${paper}; color: ${ink}; }
  .card p { margin: 0; }
  .ac-adaptiveCard:focus { outline: none; }
  button { font: 600 14px 'Segoe UI', 'Noto Sans', sans-serif; padding: 6px 12px; border: 1px solid ${edge};
    border-radius: 4px; background: ${paper}; color: ${ink}; text-align: left; }
  .ac-pushButton.style-positive { background: #5b5fc7; color: #fff; border-color: #5b5fc7; }
  .ac-pushButton.style-destructive { border-color: #c4314b; }
  .ac-actionSet { flex-wrap: wrap; gap: 8px 0; }
  textarea { width: 100%; min-height: 56px; box-sizing: border-box; }`;
}

const COLOURS = {
  light: { paper: '#ffffff', ink: '#242424', edge: '#d1d1d1', page: '#dddddd' },
  dark: { paper: '#2d2c2c', ink: '#ffffff', edge: '#666666', page: '#111111' },
} as const;

/** Runs in the browser. The official renderer and markdown-it are globals there. */
export const IN_PAGE = `
  const markdown = window.markdownit();
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text);
    result.didProcess = true;
  };

  function drawCards({ cards, hostConfig, width }) {
    document.body.replaceChildren();
    const problems = [];
    for (const [name, json] of cards) {
      const closed = drawOne(name, json, hostConfig, width);
      problems.push(...sticksOut(name, closed));
      problems.push(...sticksOut(name + ', unfolded', drawOne(name + ', unfolded', unfolded(json), hostConfig, width)));
      const forms = closed.querySelectorAll('button.ac-pushButton[aria-expanded]').length;
      for (let index = 0; index < forms; index++) {
        const open = drawOne(name + ', form ' + (index + 1), json, hostConfig, width);
        open.querySelectorAll('button.ac-pushButton[aria-expanded]')[index].click();
        problems.push(...sticksOut(name + ', form ' + (index + 1), open));
      }
    }
    return problems;
  }

  /** The same card, with everything shown that is behind a button. */
  function unfolded(json) {
    return JSON.parse(JSON.stringify(json), (key, value) => (key === 'isVisible' ? true : value));
  }

  /** How far down the first button ends, and how high the card is, in CSS pixels. Nothing for a card without one. */
  function firstButtons({ cards, hostConfig, width }) {
    document.body.replaceChildren();
    return cards.flatMap(([name, json]) => {
      const box = drawOne(name, json, hostConfig, width);
      const { top, height } = box.getBoundingClientRect();
      const button = [...box.querySelectorAll('button.ac-pushButton')].find((one) => one.offsetParent !== null);
      return button ? [{ name, bottom: button.getBoundingClientRect().bottom - top, height }] : [];
    });
  }

  /** What axe has against the cards as they are, and against all that is behind their buttons. */
  async function complaints({ cards, hostConfig, width }) {
    document.body.replaceChildren();
    for (const [name, json] of cards) drawOne(name, unfolded(json), hostConfig, width);
    const { violations } = await axe.run('.card', {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any, target }) => {
        const card = document.querySelector(target[0])?.closest('figure')?.firstChild?.textContent ?? '';
        return [id, card, html.replace(/style="[^"]*"/g, '').slice(0, 160), any[0]?.message ?? ''].join(' | ');
      }),
    );
  }

  function drawOne(name, json, hostConfig, width) {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
    card.parse(json);
    const figure = document.createElement('figure');
    const caption = document.createElement('figcaption');
    const box = document.createElement('div');
    figure.style.width = width + 'px';
    caption.textContent = name;
    box.className = 'card';
    box.append(card.render());
    figure.append(caption, box);
    document.body.append(figure);
    return box;
  }

  /** Text, buttons and inputs beyond the edge of the card: what a phone would cut off. */
  function sticksOut(name, box) {
    const { left, right } = box.getBoundingClientRect();
    const out = ({ left: from, right: to }) => from < left - 0.5 || to > right + 0.5;
    // Nothing in our texts is markup, so what is came from outside.
    const markup = [...box.querySelectorAll('a, em, strong, img, script, code, ul, ol, h1, hr')];
    const problems = [...box.querySelectorAll('button, input, textarea')]
      // What is behind a button has no place yet. It is drawn unfolded, too.
      .filter((element) => element.offsetParent !== null && out(element.getBoundingClientRect()))
      .concat(markup)
      .map((element) => name + ': <' + element.tagName.toLowerCase() + '> ' + element.textContent.slice(0, 60));
    const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const words = texts.currentNode.data.trim();
      if (words && [...range.getClientRects()].some(out)) problems.push(name + ': ' + words.slice(0, 60));
    }
    return problems;
  }`;
